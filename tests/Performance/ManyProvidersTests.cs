using System.Diagnostics;
using System.Globalization;
using Emulator.Compilation;
using Emulator.Contracts;
using Emulator.Plans;
using Emulator.Tests.Compilation;
using Emulator.Tests.Serving;

namespace Emulator.Tests.Performance;

/// <summary>The catalog stays quick when there are far more providers than anybody has.</summary>
[Collection(AloneInTheProcess.Name)]
public sealed class ManyProvidersTests
{
    private const int Providers = 200;
    private const int RoutesEach = 10;

    [Fact]
    public void Two_thousand_routes_compile_quickly_and_are_found_quickly()
    {
        var problems = new Problems();
        var contracts = Contracts();
        var started = Stopwatch.GetTimestamp();
        var catalog = new Compiler(contracts, problems).Compile();
        var compiled = Stopwatch.GetElapsedTime(started);
        Assert.Empty(problems.InOrder);
        Assert.Equal(Providers * RoutesEach, catalog.Routes.Length);
        Assert.InRange(compiled, TimeSpan.Zero, TimeSpan.FromSeconds(3));

        started = Stopwatch.GetTimestamp();
        for (var i = 0; i < 100_000; i++)
        {
            Assert.NotNull(Find(catalog, "/many-123-api/v1.0/42/operation-7"));
        }

        Assert.InRange(Stopwatch.GetElapsedTime(started), TimeSpan.Zero, TimeSpan.FromSeconds(2));
    }

    /// <summary>
    /// The best of five counts: the first one also pays for making the program run.
    /// </summary>
    [Fact]
    public void Two_hundred_folders_are_read_and_compiled_in_less_than_a_second()
    {
        var root = Directory.CreateTempSubdirectory("emulator-many-");
        try
        {
            foreach (var number in Enumerable.Range(0, Providers))
            {
                Write(Path.Combine(root.FullName, $"many-{number}"), $"many-{number}");
            }

            var loads = Enumerable.Range(0, 5).Select(_ => Load(root.FullName)).ToArray();
            Assert.InRange(loads.Min(load => load.Took), TimeSpan.Zero, TimeSpan.FromSeconds(1));
            Assert.All(loads, load => Assert.Equal(Providers, load.Catalog.Providers.Count));
            Assert.All(loads, load => Assert.InRange(load.Catalog.Routes.Length, Providers * RoutesEach, 10_000));
        }
        finally
        {
            root.Delete(recursive: true);
        }
    }

    /// <summary>A copy of a provider under another name.</summary>
    private static void Write(string folder, string name)
    {
        Directory.CreateDirectory(folder);
        foreach (var file in Directory.GetFiles(Path.Combine(AcmeContracts.Folder, "gates"), "*.yaml"))
        {
            var text = File.ReadAllText(file)
                .Replace("provider: gates", $"provider: {name}", StringComparison.Ordinal)
                .Replace("/gates-", $"/{name}-", StringComparison.Ordinal)
                .Replace("api.gates", $"api.{name}", StringComparison.Ordinal);
            File.WriteAllText(Path.Combine(folder, Path.GetFileName(file)), text);
        }
    }

    private static (Catalog Catalog, TimeSpan Took) Load(string root)
    {
        var started = Stopwatch.GetTimestamp();
        var catalog = AcmeContracts.Load(root);
        return (catalog, Stopwatch.GetElapsedTime(started));
    }

    private static MethodTable? Find(Catalog catalog, string path)
    {
        var match = default(PathMatch);
        var provider = catalog.Claims.Find(path, ref match)?.In(ContractFolder.Documented);
        match = default;
        return provider?.Routes.Find(path, ref match);
    }

    private static ProviderContract[] Contracts()
    {
        var bolt = new ContractFolder(AcmeContracts.Folder, new Problems())
            .ReadAll()
            .First(contract => contract.Name == "bolt");
        return [.. Enumerable.Range(0, Providers).Select(number => Copy(bolt, $"many-{number}"))];
    }

    private static ProviderContract Copy(ProviderContract bolt, string name) =>
        bolt with
        {
            Name = name,
            Hosts = [$"{name}.example"],
            Claims = [new TextAt($"/{name}-api/**", bolt.Origin)],
            Operations =
            [
                .. Enumerable
                    .Range(0, RoutesEach)
                    .Select(number =>
                        bolt.Operations[0] with
                        {
                            Name = string.Create(CultureInfo.InvariantCulture, $"operation-{number}"),
                            Paths =
                            [
                                string.Create(
                                    CultureInfo.InvariantCulture,
                                    $"/{name}-api/{{version:version}}/{{account:digits}}/operation-{number}"
                                ),
                            ],
                        }
                    ),
            ],
        };
}
