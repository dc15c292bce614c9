using Emulator.Contracts;
using Emulator.Hosting;
using Emulator.Tests.Support;

namespace Emulator.Tests.Container;

/// <summary>The files that people copy say only what the program understands.</summary>
public sealed class DeployFilesTests
{
    private const string Port = "8080";

    [Theory]
    [InlineData("docker-compose.yml", 4)]
    [InlineData("github-actions.yml", 2)]
    [InlineData("gitlab-ci.yml", 1)]
    [InlineData("kubernetes.yaml", 3)]
    public void Their_variables_are_settings_with_values_that_read(string file, int count)
    {
        var given = Entries(file).Where(one => one.Name.StartsWith("EMULATOR_", StringComparison.Ordinal)).ToArray();
        Assert.Equal(count, given.Length);
        var (settings, error, warning) = SettingsReader.Read([], given.ToDictionary(one => one.Name, one => one.Value));
        Assert.Equal((null, null), (error, warning));
        var problems = new Problems();
        var host = EmulatorServer.Build(settings! with { Data = "", JournalOnExit = "" }, problems);
        Findings.None(problems.InOrder.Select(problem => problem.ToString()));
        Assert.NotNull(host);
    }

    [Theory]
    [InlineData("docker-compose.yml")]
    [InlineData("github-actions.yml")]
    [InlineData("gitlab-ci.yml")]
    [InlineData("kubernetes.yaml")]
    public void The_port_is_the_same_everywhere(string file)
    {
        Assert.Equal(Port, DockerStages.Read().Last("EXPOSE").Text);
        var named = Entries(file)
            .Where(one => one.Name is "HEALTHCHECK_TCP_PORT" or "containerPort" or "port")
            .ToArray();
        Assert.All(named, one => Assert.Contains(one.Value, new[] { Port, "http" }));
        var text = Repository.Read($"emulator/deploy/{file}");
        Assert.Contains(Port, text, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"(localhost|emulator|\*):(?!8080\b)\d", text);
    }

    [Theory]
    [InlineData("replicas", "1")]
    [InlineData("type", "Recreate")]
    [InlineData("enableServiceLinks", "false")]
    [InlineData("automountServiceAccountToken", "false")]
    [InlineData("runAsNonRoot", "true")]
    [InlineData("readOnlyRootFilesystem", "true")]
    [InlineData("allowPrivilegeEscalation", "false")]
    [InlineData("drop", "ALL")]
    [InlineData("type", "RuntimeDefault")]
    [InlineData("path", "/livez")]
    [InlineData("path", "/readyz")]
    public void The_manifest_is_safe_and_asks_for_health(string key, string value) =>
        Assert.Contains((key, value), Entries("kubernetes.yaml"));

    [Fact]
    public void What_compose_asks_is_what_the_image_asks()
    {
        var asked = Entries("docker-compose.yml").Where(one => one.Name == "test").Select(one => one.Value);
        Assert.Equal(["CMD", .. DockerStages.Read().Last("HEALTHCHECK").List!], asked);
    }

    [Fact]
    public async Task What_is_sent_after_the_checkout_is_taken()
    {
        var folder = Directory.CreateTempSubdirectory("checked-out-");
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "accounts.yaml"), "gowa: [{ device: mine }]");
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "night.yaml"), "steps: [{ outcome: unavailable }]");
        var documents = ContractFiles.Yaml(Repository.PathOf("tests/acme/acme")).Select(File.ReadAllText);
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "acme.yaml"), string.Join("\n---\n", documents));
        await using var server = await TestServer.StartAsync();
        var lines = Entries("github-actions.yml")
            .Where(one => one.Name == "run")
            .SelectMany(one => one.Value.Split('\n'))
            .Where(line => line.StartsWith("curl", StringComparison.Ordinal))
            .Select(line => line.Replace("http://localhost:8080/", server.Address.ToString(), StringComparison.Ordinal))
            .ToArray();
        Assert.Equal(4, lines.Length);
        foreach (var line in lines)
        {
            await Shell.RunAsync(line, folder.FullName, []);
        }

        folder.Delete(recursive: true);
    }

    /// <summary>Every text of a file with the key it stands under; a variable of a manifest under its name.</summary>
    public static IReadOnlyList<(string Name, string Value)> Entries(string file)
    {
        var problems = new Problems();
        var documents = YamlTree.ReadMany(file, Repository.Read($"emulator/deploy/{file}"), problems);
        Findings.None(problems.InOrder.Select(problem => problem.ToString()));
        return [.. documents.SelectMany(document => Entries("", document))];
    }

    private static IEnumerable<(string, string)> Entries(string name, Tree tree) =>
        tree switch
        {
            TreeText text => [(name, text.Value)],
            TreeList list => list.Items.SelectMany(item => Entries(name, item)),
            TreeMap map when map.Find("name")?.Value is TreeText own && map.Find("value")?.Value is TreeText value =>
            [
                (own.Value, value.Value),
            ],
            TreeMap map => map.Entries.SelectMany(entry => Entries(entry.Name, entry.Value)),
            _ => [],
        };
}
