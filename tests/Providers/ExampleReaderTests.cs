using Emulator.Contracts;

namespace Emulator.Tests.Providers;

/// <summary>A mistake in an example is told with its line and column.</summary>
public sealed class ExampleReaderTests
{
    private const string Good = """
        format: 1
        example: a request is answered
        evidence: observed
        source: this test
        given: { edition: observed, scenario: tired, accounts: { acme: [] } }
        request: { method: POST, path: /send, headers: { Accept: text/plain }, body: "" }
        reply: { status: 201, headers: { Vary: Origin }, body: '{"id":"A1"}' }
        outcome: sent
        varies: { "$.id": '^A[0-9]$' }
        same: [["$.id", X-Id]]

        """;

    [Fact]
    public void Reads_every_part()
    {
        var (example, problems) = Read(Good);
        Assert.Empty(problems);
        Assert.Equal(("a request is answered", "sent"), (example!.Sentence, example.Outcome));
        Assert.Equal(new Evidence("observed", "this test"), example.Evidence);
        Assert.Equal(("observed", "tired"), (example.Given.Edition, example.Given.Scenario));
        Assert.False(example.Given.Limits);
        Assert.Equal(("POST", "/send", ""), (example.Request.Method, example.Request.Path, example.Request.Body));
        Assert.Equal("text/plain", Assert.Single(example.Request.Headers).Value);
        Assert.Equal((201, """{"id":"A1"}"""), (example.Reply.Status, example.Reply.Body));
        Assert.Equal("Vary", Assert.Single(example.Reply.Headers).Name);
        Assert.Equal("^A[0-9]$", Assert.Single(example.Varying).Pattern.ToString());
        Assert.Equal(("$.id", "X-Id"), (example.Same[0].One, example.Same[0].Other));
    }

    [Theory]
    [InlineData("on", true)]
    [InlineData("off", false)]
    public void Says_whether_requests_are_counted(string word, bool on) =>
        Assert.Equal(on, Read(Good.Replace("scenario: tired", "limits: " + word)).Example!.Given.Limits);

    [Theory]
    [InlineData("as-written", "AsWritten")]
    [InlineData("with-credentials", "WithCredentials")]
    public void Says_whether_it_is_harmless_at_the_provider_itself(string word, string live)
    {
        Assert.Equal(LiveUse.Never, Read(Good).Example!.Live);
        Assert.Equal(live, Read(Good.Replace("scenario: tired, ", "") + $"live: {word}\n").Example!.Live.ToString());
    }

    [Theory]
    [InlineData("safe", "scenario: tired, ", "e.yaml:11:7: 'live' is 'safe'; known: as-written, with-credentials")]
    [InlineData("as-written", "", "e.yaml:11:7: no provider knows scenarios, and this example asks for one")]
    public void Tells_what_is_wrong_with_its_being_harmless(string word, string without, string complaint)
    {
        var text = without.Length > 0 ? Good.Replace(without, "") : Good;
        var (_, problems) = Read(text + $"live: {word}\n");
        Assert.StartsWith(complaint, Assert.Single(problems), StringComparison.Ordinal);
    }

    [Fact]
    public void Takes_what_is_not_given_as_usual()
    {
        var text = Good.Replace("given: { edition: observed, scenario: tired, accounts: { acme: [] } }\n", "");
        var (example, problems) = Read(text.Replace(""", body: "" }""", " }"));
        Assert.Empty(problems);
        Assert.Equal("documented", example!.Given.Edition);
        Assert.Null(example.Given.Accounts);
        Assert.Null(example.Given.Scenario);
        Assert.Null(example.Request.Body);
    }

    [Theory]
    [InlineData("format: 1", "format: 2", "e.yaml:1:9: the format is '2'; this program reads 1")]
    [InlineData("same:", "sames:", "e.yaml:10:1: the example has no key 'sames'; did you mean 'same'?")]
    [InlineData("outcome: sent\n", "", "e.yaml:1:1: the example lacks 'outcome'")]
    [InlineData("source: this test\n", "", "e.yaml:1:1: the example lacks 'source'")]
    [InlineData(
        "evidence: observed",
        "evidence: observd",
        "e.yaml:3:11: the evidence is 'observd'; did you mean 'observed'?"
    )]
    [InlineData(
        "path: /send",
        "path: send",
        "e.yaml:6:10: the path is 'send'; it begins with a slash, at the provider's own root"
    )]
    [InlineData("status: 201", "status: ok", "e.yaml:7:18: 'status' is 'ok'; write a whole number from 100")]
    [InlineData("status: 201, ", "", "e.yaml:7:8: 'reply' lacks 'status'")]
    [InlineData("Vary: Origin", "Vary: [Origin]", "e.yaml:7:40: header 'Vary' is a list; write a single value")]
    [InlineData(
        "'^A[0-9]$'",
        "'A[0-9]'",
        "e.yaml:9:19: '$.id' varies as 'A[0-9]'; write an expression from '^' to '$'"
    )]
    [InlineData("scenario: tired", "scene: tired", "e.yaml:5:29: 'given' has no key 'scene'")]
    [InlineData("scenario: tired", "limits: maybe", "e.yaml:5:37: 'limits' is 'maybe'; known: off, on")]
    public void Tells_a_mistake_with_its_place(string right, string wrong, string complaint)
    {
        Assert.Contains(right, Good, StringComparison.Ordinal);
        var (_, problems) = Read(Good.Replace(right, wrong));
        Assert.StartsWith(complaint, Assert.Single(problems), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("'^A[0-9]$'", "'^A[0-9$'", "e.yaml:9:19: '$.id' varies as no regular expression")]
    [InlineData("""["$.id", X-Id]""", """["$.id"]""", "e.yaml:10:8: what is the same is written as two places")]
    [InlineData("request: {", "request: 5 #", "e.yaml:6:10: 'request' is a single value; write a map")]
    public void Tells_a_mistake_of_form_with_its_place(string right, string wrong, string complaint) =>
        Assert.StartsWith(complaint, Read(Good.Replace(right, wrong)).Problems[0], StringComparison.Ordinal);

    [Fact]
    public void Tells_that_a_list_is_no_example() =>
        Assert.Equal(["e.yaml:1:1: the example is a list; write a map"], Read("[]").Problems);

    private static (ExampleContract? Example, string[] Problems) Read(string text)
    {
        var problems = new Problems();
        var example = ExampleReader.Read("e.yaml", text, problems);
        return (example, [.. problems.InOrder.Select(problem => problem.ToString())]);
    }
}
