using Emulator.Tests.Support;

namespace Emulator.Tests.Cli;

/// <summary>Lifelike sends are accepted, are the same for the same seed, and never go to strangers.</summary>
public sealed class SampleVerbTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sample-");

    private string File => Path.Combine(_folder.FullName, "sends.http");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Every_send_is_accepted_by_an_emulator()
    {
        await using var server = await TestServer.StartAsync();
        var ending = await Verbs.RunAsync($"sample --count 200 --to {server.Address}");
        Assert.Equal((0, ""), (ending.Code, ending.Errors));
        var counts = ending.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' '));
        Assert.Equal(200, counts.Sum(line => int.Parse(line[0], null)));
        Assert.All(counts, line => Assert.StartsWith("2", line[2], StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_written_can_be_judged()
    {
        var written = await Verbs.RunAsync($"sample --count 40 --seed 7 --out {File}");
        Assert.Equal((0, "", ""), (written.Code, written.Output, written.Errors));
        var judged = await Verbs.RunAsync($"judge {File}");
        Findings.None(judged.Code == 0 ? [] : [judged.Output]);
        Assert.EndsWith("\n40 requests: 40 accepted or as recorded\n", judged.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_seed_gives_the_same_sends_and_another_seed_others()
    {
        var once = await Verbs.RunAsync("sample --count 20 --seed 3");
        Assert.Equal(once.Output, (await Verbs.RunAsync("sample --count 20 --seed 3")).Output);
        Assert.NotEqual(once.Output, (await Verbs.RunAsync("sample --count 20 --seed 4")).Output);
    }

    [Fact]
    public async Task Only_the_wanted_provider_is_sent_to()
    {
        var ending = await Verbs.RunAsync("sample --count 5 --provider wapim");
        Assert.Equal(5, ending.Output.Split("\n### wapim\n").Length - 1);
        Assert.DoesNotContain("/z-api/", ending.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_sent_to_a_provider_itself()
    {
        await using var provider = await LiveStandIn.StartAsync(200, "{}");
        var ending = await Verbs.RunAsync($"sample --to {provider.Address}");
        Assert.Equal((1, ""), (ending.Code, ending.Output));
        Assert.Contains("is no emulator, and these are messages to strangers", ending.Errors, StringComparison.Ordinal);
        Assert.Empty(provider.Asked);
    }

    [Theory]
    [InlineData("sample --count 0", "sample takes --count 1 to 100000")]
    [InlineData("sample --seed x", "sample takes --count 1 to 100000")]
    [InlineData("sample --to http://localhost:1 --out x", "--to URL or --out FILE")]
    [InlineData("sample --provider wapm", "no send of 'wapm' is recorded as JSON; did you mean 'wapim'?")]
    public async Task Says_what_is_wrong_with_how_it_is_called(string arguments, string said)
    {
        var ending = await Verbs.RunAsync(arguments);
        Assert.Equal((2, ""), (ending.Code, ending.Output));
        Assert.Contains(said, ending.Errors, StringComparison.Ordinal);
    }
}
