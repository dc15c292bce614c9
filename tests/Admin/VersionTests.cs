using System.Text.Json;
using Emulator.Hosting;
using Emulator.Tests.Cli;
using Emulator.Tests.Support;

namespace Emulator.Tests.Admin;

/// <summary>The version says which program and which contracts answer; whoever edits a contract sees another.</summary>
public sealed class VersionTests
{
    private const string Version = "/_emulator/api/version";

    [Fact]
    public async Task Tells_program_start_and_every_contract()
    {
        await using var client = await ApiClient.StartAsync();
        var told = (await client.GetAsync(Version)).Json;
        Assert.Matches(@"^\d+\.\d+\.\d+(-[a-z0-9.]+)?$", told.GetProperty("version").GetString());
        var health = (await client.GetAsync("/livez")).Json;
        Assert.Equal(health.GetProperty("startId").GetString(), told.GetProperty("startId").GetString());
        var providers = (await client.GetAsync("/_emulator/api/providers")).Json.GetProperty("providers");
        Assert.Equal(
            providers.EnumerateArray().Select(one => $"{one.GetProperty("name")} {one.GetProperty("editions")}"),
            Contracts(told).Select(one => $"{one.GetProperty("provider")} {one.GetProperty("editions")}"),
            IgnoreBlanks
        );
        foreach (var contract in Contracts(told))
        {
            var evidence = contract.GetProperty("evidence");
            Assert.Matches("^[0-9a-f]{16}$", contract.GetProperty("revision").GetString());
            Assert.Matches(@"^\d{4}-\d\d-\d\d$", evidence.GetProperty("from").GetString());
            Assert.Matches(@"^\d{4}-\d\d-\d\d$", evidence.GetProperty("to").GetString());
        }
    }

    [Fact]
    public async Task A_reload_or_an_upload_of_another_text_is_another_revision()
    {
        using var folder = new TinyContracts();
        folder.Write("gravel", "small");
        await using var client = await ApiClient.StartAsync(new Settings { Contracts = folder.Path });
        var before = await RevisionsAsync(client);
        await client.AskAsync("POST", "/_emulator/api/reload", null);
        Assert.Equal(before, await RevisionsAsync(client));

        File.AppendAllText(folder.FileOf("pebble", "send.yaml"), "# A comment is text, too.\n");
        await client.AskAsync("POST", "/_emulator/api/reload", null);
        var after = await RevisionsAsync(client);
        Assert.NotEqual(before["pebble"], after["pebble"]);
        Assert.Equal(before["gravel"], after["gravel"]);
    }

    [Theory]
    [InlineData("version")]
    [InlineData("--version")]
    public async Task The_verb_says_the_same_in_a_line_for_each_provider(string verb)
    {
        var contracts = Repository.PathOf("contracts");
        await using var client = await ApiClient.StartAsync(new Settings { Contracts = contracts });
        var told = (await client.GetAsync(Version)).Json;
        var ending = await Verbs.RunAsync($"{verb} --contracts {contracts}");
        var lines = ending.Output.TrimEnd().Split('\n');
        Assert.Equal((0, ""), (ending.Code, ending.Errors));
        Assert.Equal($"emulator {told.GetProperty("version")}", lines[0]);
        Assert.Equal(Contracts(told).Select(Line), lines[1..].Select(line => string.Join(' ', Words(line))));
    }

    [Fact]
    public async Task The_verb_tells_the_program_though_contracts_are_broken()
    {
        using var folder = new ContractCopy();
        folder.Break();
        var ending = await Verbs.RunAsync($"version --contracts {folder.Path}");
        Assert.Equal(1, ending.Code);
        Assert.Matches(@"^emulator \S+\n$", ending.Output);
        Assert.Contains("extra.yaml:2:1: not YAML", ending.Errors, StringComparison.Ordinal);
    }

    private static string Line(JsonElement contract)
    {
        var evidence = contract.GetProperty("evidence");
        var editions = contract.GetProperty("editions").EnumerateArray().Select(edition => edition.GetString());
        return $"{contract.GetProperty("provider")} {contract.GetProperty("revision")} {string.Join(',', editions)} "
            + $"evidence of {evidence.GetProperty("from")} to {evidence.GetProperty("to")}";
    }

    private static string[] Words(string line) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static bool IgnoreBlanks(string one, string other) => Squeezed(one) == Squeezed(other);

    private static string Squeezed(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));

    private static JsonElement.ArrayEnumerator Contracts(JsonElement told) =>
        told.GetProperty("contracts").EnumerateArray();

    private static async Task<Dictionary<string, string>> RevisionsAsync(ApiClient client) =>
        Contracts((await client.GetAsync(Version)).Json)
            .ToDictionary(
                one => one.GetProperty("provider").GetString()!,
                one => one.GetProperty("revision").GetString()!
            );
}
