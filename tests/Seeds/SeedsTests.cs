using System.Diagnostics;
using System.Text.Json.Nodes;
using Emulator.Cli.Comparing;
using Emulator.Tests.Support;

namespace Emulator.Tests.Seeds;

/// <summary>The lines of the providers' own pages, sent by curl to the program as people start it.</summary>
public sealed class SeedsTests(SeedServer server) : IClassFixture<SeedServer>
{
    public static TheoryData<string, string> Everything()
    {
        var rows = new TheoryData<string, string>();
        foreach (var page in SeedPage.All)
        {
            foreach (var ask in page.Asks)
            {
                rows.Add(page.Provider, ask.Shows);
            }
        }

        return rows;
    }

    [TheoryWith("curl")]
    [MemberData(nameof(Everything))]
    public async Task The_line_of_the_page_gets_the_reply_of_the_page(string provider, string shows)
    {
        var page = PageOf(provider);
        var ask = page.Asks.Single(ask => ask.Shows == shows);
        var line = await server.WithPicturesAsync(ask.Line);
        var moved = line.Replace(page.Host, server.Address, StringComparison.Ordinal);
        Assert.NotEqual(line, moved); // the host is all that changes

        var (status, body) = await CurlAsync(moved);
        Assert.True(status == ask.Status, $"{status} instead of {ask.Status}: {body}");
        if (ask.Reply.Length > 0)
        {
            Assert.Equal(Compact(ask.Reply, ask.Varies), Compact(body, ask.Varies));
        }
    }

    [TheoryWithSeeds]
    [MemberData(nameof(Everything))]
    public void The_page_says_so_word_for_word(string provider, string shows)
    {
        var page = PageOf(provider);
        var ask = page.Asks.Single(ask => ask.Shows == shows);
        var text = File.ReadAllText(Path.Combine(TheoryWithSeedsAttribute.Folder, page.File))
            .ReplaceLineEndings("\n")
            .Replace('\u00A0', ' '); // the space in "[email protected]"
        Assert.Contains(ask.Written, text, StringComparison.Ordinal);
        Assert.Contains(ask.Reply, text, StringComparison.Ordinal);
    }

    private static SeedPage PageOf(string provider) => SeedPage.All.Single(page => page.Provider == provider);

    private static async Task<(int Status, string Body)> CurlAsync(string line)
    {
        var start = new ProcessStartInfo("bash") { RedirectStandardOutput = true, UseShellExecute = false };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add(line + """ --silent --show-error --max-time 20 --write-out '\n%{http_code}'""");
        using var curl = Process.Start(start)!;
        var shown = await curl.StandardOutput.ReadToEndAsync();
        await curl.WaitForExitAsync();
        Assert.Equal(0, curl.ExitCode);
        var end = shown.LastIndexOf('\n');
        return (int.Parse(shown[(end + 1)..], provider: null), shown[..end]);
    }

    /// <summary>Pages lay out their JSON for reading; the names, their order and the values are what counts.</summary>
    private static string Compact(string json, IEnumerable<string> varies) =>
        JsonPlaces.Mask(JsonNode.Parse(json)!.ToJsonString(), varies);
}
