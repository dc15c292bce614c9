using Emulator.Contracts;

namespace Emulator.Tests.Contracts;

/// <summary>What an outcome takes over from the shapes and outcomes it is like.</summary>
public sealed class LikenessTests
{
    private const string Shapes = """
        one: { status: 400, headers: { A: a, B: b }, body: { x: 1, y: 2 }, say: { s: one } }
        two: { status: 500, headers: { B: ~, C: c }, body: { y: 3 }, say: { t: two } }
        three: { like: [one, two], body: { z: 4 } }
        text: { kind: text, body: hello }
        """;

    [Theory]
    [InlineData("{like: one}", 400, "A=a,B=b", "json", "x=1,y=2", "s=one")]
    [InlineData("{like: [one]}", 400, "A=a,B=b", "json", "x=1,y=2", "s=one")]
    [InlineData("{like: [one, two]}", 500, "A=a,C=c", "json", "x=1,y=3", "s=one,t=two")]
    [InlineData("{like: [two, one], headers: {C: ~}}", 400, "B=b,A=a", "json", "y=2,x=1", "t=two,s=one")]
    [InlineData("{like: [three]}", 500, "A=a,C=c", "json", "x=1,y=3,z=4", "s=one,t=two")]
    [InlineData("{like: [three, one]}", 400, "A=a,C=c,B=b", "json", "x=1,y=2,z=4", "s=one,t=two")]
    [InlineData("{like: [one, one]}", 400, "A=a,B=b", "json", "x=1,y=2", "s=one")]
    [InlineData("{like: [one, text]}", 400, "A=a,B=b", "text", "hello", "s=one")]
    [InlineData(
        "{like: [one, two], status: 418, body: {x: ~, w: 5}}",
        418,
        "A=a,C=c",
        "json",
        "y=3,w=5",
        "s=one,t=two"
    )]
    public void Lays_each_over_those_before_it(
        string outcome,
        int status,
        string headers,
        string kind,
        string body,
        string says
    )
    {
        var read = Read(outcome, new Problems());
        Assert.Equal((status, kind), (read.Status, read.Kind));
        Assert.Equal(headers, string.Join(',', read.Headers.Select(header => $"{header.Name}={header.Value}")));
        Assert.Equal(body, Show(read.Body!));
        Assert.Equal(says, string.Join(',', read.Says.Select(Show)));
    }

    [Theory]
    [InlineData("{like: [one, on]}", "nothing is called 'on'; did you mean 'one'?")]
    [InlineData("{like: [one, it]}", "'it' is like itself, by way of it")]
    [InlineData("{like: [one, [two]]}", "'like' is a list; write a single value")]
    [InlineData("{like: {one: two}, status: 400}", "'like' is a map; write a single value or a list of them")]
    public void Says_what_is_wrong(string outcome, string message)
    {
        var problems = new Problems();
        Read(outcome, problems);
        Assert.Equal(message, Assert.Single(problems.InOrder).Message);
    }

    [Fact]
    public void Two_ways_to_the_same_shape_are_no_circle()
    {
        var problems = new Problems();
        Read("{like: [three, one, three]}", problems);
        Assert.Empty(problems.InOrder);
    }

    private static OutcomeContract Read(string outcome, Problems problems)
    {
        var outcomes = Tree($"it: {outcome[..^1]}, evidence: inferred}}");
        return Assert.Single(new OutcomeReader(Tree(Shapes), outcomes, problems).ReadAll());
    }

    private static TreeMap Tree(string text) => (TreeMap)YamlTree.Read("x", text, new Problems())!;

    private static string Show(Tree tree) =>
        tree is TreeMap map ? string.Join(',', map.Entries.Select(Show)) : ((TreeText)tree).Value;

    private static string Show(TreeEntry entry) => $"{entry.Name}={((TreeText)entry.Value).Value}";
}
