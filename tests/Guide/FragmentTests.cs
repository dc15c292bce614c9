namespace Emulator.Tests.Guide;

/// <summary>Every fragment of the guide does what the lines below it say.</summary>
public sealed class FragmentTests(GuideServer guide) : IClassFixture<GuideServer>
{
    public static TheoryData<int, string> Fragments { get; } = Make();

    [Theory]
    [MemberData(nameof(Fragments))]
    public async Task Does_what_it_says(int line, string heading)
    {
        var fragment = GuideContracts.Fragments.Single(block => block.Line == line);
        var asks = GuideAsk.In(fragment.Text).ToArray();
        Assert.True(asks.Length > 0, $"{fragment}: {heading} asks nothing; write '# REQUEST → STATUS REPLY' below it");
        using var client = guide.Server.NewClient();
        var root = $"_emulator/s/guide-{line}/pigeon@{GuideContracts.EditionOf(fragment)}/";
        foreach (var ask in asks)
        {
            using var request = ask.ToRequest(root);
            using var reply = await client.SendAsync(request);
            var text = await reply.Content.ReadAsStringAsync();
            var shown = $"{fragment}\n{ask.Line}\nbut: {(int)reply.StatusCode} {text}";
            Assert.True((int)reply.StatusCode == ask.Status, shown);
            Assert.True(ask.Reply is null || GuideAsk.Fits(ask.Reply, text), shown);
            Assert.All(ask.ReplyHeaders, header => Assert.True(Has(reply, header), $"{shown}\nwithout {header}"));
        }
    }

    private static bool Has(HttpResponseMessage reply, string header)
    {
        var (name, value) = header.Split(": ", 2) is [var first, var second] ? (first, second) : (header, "");
        return (
                reply.Headers.TryGetValues(name, out var values) || reply.Content.Headers.TryGetValues(name, out values)
            ) && values.Any(each => GuideAsk.Fits(value, each));
    }

    private static TheoryData<int, string> Make()
    {
        var rows = new TheoryData<int, string>();
        foreach (var fragment in GuideContracts.Fragments)
        {
            rows.Add(fragment.Line, fragment.Heading);
        }

        return rows;
    }
}
