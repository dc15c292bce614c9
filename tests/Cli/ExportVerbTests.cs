using Emulator.Tests.Providers;
using Emulator.Tests.Support;

namespace Emulator.Tests.Cli;

/// <summary>What is exported of a provider can be sent, and is accepted.</summary>
public sealed class ExportVerbTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("export-");

    public static TheoryData<string> Providers() => [.. Examples.Providers];

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Every_request_of_the_exported_file_is_accepted(string provider)
    {
        var exported = await Verbs.RunAsync($"export http {provider}");
        Assert.Equal((0, ""), (exported.Code, exported.Errors));
        Assert.Contains($"\n@root = http://localhost:8080/{provider}\n", exported.Output, StringComparison.Ordinal);
        var file = Path.Combine(_folder.FullName, "all.http");
        await File.WriteAllTextAsync(file, exported.Output);
        var judged = await Verbs.RunAsync($"judge {file}");
        Assert.Equal("", judged.Errors);
        Findings.None(judged.Code == 0 ? [] : [judged.Output]);
        var requests = exported.Output.Split("\n### ").Length - 1;
        Assert.EndsWith($"\n{requests} requests: {requests} accepted or as recorded\n", judged.Output);
    }

    [Fact]
    public async Task Credentials_are_variables()
    {
        var example = Examples
            .Of("whatsapp-cloud")
            .First(example => example is { Outcome: "accepted", Given.Accounts: null });
        var token = example.Request.Headers.First(header => header.Name == "Authorization").Value.Split(' ')[1];
        var exported = await Verbs.RunAsync("export http whatsapp-cloud");
        Assert.Contains("\n@TOKEN = {{$processEnv TOKEN}}\n", exported.Output, StringComparison.Ordinal);
        Assert.Contains("\nAuthorization: Bearer {{TOKEN}}\n", exported.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(token, exported.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("export", "export is written 'export http|openapi PROVIDER'")]
    [InlineData("export http", "export is written 'export http|openapi PROVIDER'")]
    [InlineData("export htp wapim", "export is written 'export http|openapi PROVIDER'")]
    [InlineData("export http wapm", "no provider is called 'wapm'; did you mean 'wapim'?")]
    public async Task Says_what_is_wrong_with_how_it_is_called(string arguments, string said)
    {
        var ending = await Verbs.RunAsync(arguments);
        Assert.Equal((2, ""), (ending.Code, ending.Output));
        Assert.Contains(said, ending.Errors, StringComparison.Ordinal);
    }
}
