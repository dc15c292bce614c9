using System.Text;
using Emulator.Cli.Comparing;
using Emulator.Contracts;

namespace Emulator.Tests.Providers;

/// <summary>The comparison with a recorded reply sees every difference, or the examples would prove nothing.</summary>
public sealed class ReplyComparisonTests
{
    private const string Recorded = """{"error":{"message":"a\/b","code":7,"id":"A12"}}""";

    [Fact]
    public void Accepts_the_recorded_reply_itself() => Assert.Empty(Compare(Recorded));

    [Fact]
    public void Lets_vary_what_varies() => Assert.Empty(Compare(Recorded.Replace("A12", "A99"), id: "A99"));

    [Theory]
    [InlineData("""{"error":{"message":"a\/c","code":7,"id":"A12"}}""", "a changed byte")]
    [InlineData("""{"error":{"message":"a/b","code":7,"id":"A12"}}""", "a slash without its escape")]
    [InlineData("""{"error":{"message":"\u0061\/b","code":7,"id":"A12"}}""", "an escape too many")]
    [InlineData("""{"error":{"code":7,"message":"a\/b","id":"A12"}}""", "a wrong order of keys")]
    [InlineData("""{"error":{"message":"a\/b","code":"7","id":"A12"}}""", "a text for a number")]
    [InlineData("""{"error": {"message":"a\/b","code":7,"id":"A12"}}""", "a space")]
    [InlineData("""{"error":{"message":"a\/b","code":7,"id":"A12","more":1}}""", "a key too many")]
    [InlineData("""{"error":{"message":"a\/b","code":7,"id":"A12"}}x""", "bytes behind the end")]
    public void Sees_a_body_that_differs(string body, string how) =>
        Assert.True(Compare(body).Any(one => one.StartsWith("the body", StringComparison.Ordinal)), how);

    [Fact]
    public void Sees_a_line_feed_at_the_end() => Assert.Single(Compare(Recorded + "\n"));

    [Theory]
    [InlineData("""{"error":{"message":"a\/b","code":7,"id":"B12"}}""", "B12", "which is not ^A[0-9]+$")]
    [InlineData("""{"error":{"message":"a\/b","code":7,"name":"A12"}}""", "A12", "the reply has no '$.error.id'")]
    [InlineData("""{"error":{"message":"a\/b","code":7,"id":"A12"}}""", "A13", "'X-Id' is 'A13'")]
    public void Sees_a_varying_value_that_is_wrong(string body, string id, string complaint) =>
        Assert.Contains(Compare(body, id: id), one => one.Contains(complaint, StringComparison.Ordinal));

    [Fact]
    public void Sees_a_varying_value_of_another_type() =>
        Assert.NotEmpty(Compare("""{"error":{"message":"a\/b","code":7,"id":A12}}"""));

    [Fact]
    public void Sees_another_status() => Assert.Equal(["status 200, recorded 400"], Compare(Recorded, status: 200));

    [Fact]
    public void Sees_another_outcome() =>
        Assert.Equal(["outcome 'fine; journal=1', not 'refused'"], Compare(Recorded, verdict: "fine; journal=1"));

    [Fact]
    public void Asks_a_provider_for_no_outcome_of_ours() =>
        Assert.Empty(ReplyComparison.DifferencesOfProvider(Example(), Reply(Recorded, 400, "Origin", "A12", "")));

    [Fact]
    public void Sees_a_missing_header() =>
        Assert.EndsWith("the reply lacks header 'Vary'", Assert.Single(Compare(Recorded, vary: null)));

    [Fact]
    public void Sees_a_header_that_differs() =>
        Assert.Contains("header 'Vary' is", Assert.Single(Compare(Recorded, vary: "origin")), StringComparison.Ordinal);

    [Fact]
    public void Sees_a_varying_place_that_the_recorded_body_lacks()
    {
        var example = Example() with { Reply = Example().Reply with { Body = "{}" } };
        var differences = ReplyComparison.Differences(example, Reply("{}", 400, "Origin", "A12", "refused"));
        Assert.Contains(differences, one => one.EndsWith("has no '$.error.id'", StringComparison.Ordinal));
    }

    private static IReadOnlyList<string> Compare(
        string body,
        int status = 400,
        string? vary = "Origin",
        string id = "A12",
        string verdict = "refused; subject=x; journal=1"
    ) => ReplyComparison.Differences(Example(), Reply(body, status, vary, id, verdict));

    private static SeenReply Reply(string body, int status, string? vary, string id, string verdict)
    {
        List<KeyValuePair<string, string>> headers = [new("x-id", id), new("X-Emulator-Verdict", verdict)];
        headers.AddRange(vary is null ? [] : [new KeyValuePair<string, string>("vary", vary)]);
        return new SeenReply(status, headers, Encoding.UTF8.GetBytes(body));
    }

    private static ExampleContract Example()
    {
        var problems = new Problems();
        var example = ExampleReader.Read("example.yaml", Yaml, problems);
        Assert.Empty(problems.InOrder);
        return example!;
    }

    private const string Yaml = $$"""
        format: 1
        example: a request is refused
        evidence: observed
        source: this test
        request: { method: GET, path: / }
        reply:
          status: 400
          headers: { Vary: Origin }
          body: '{{Recorded}}'
        outcome: refused
        varies: { "$.error.id": '^A[0-9]+$' }
        same: [["$.error.id", X-Id]]
        """;
}
