namespace Emulator.Tests.Serving;

/// <summary>A request asks for an outcome by its name, by a name that all providers share, or by a status.</summary>
public sealed class FloraScenarioTests(FloraServer flora) : IClassFixture<FloraServer>
{
    [Theory]
    [InlineData(
        "X-Emulator-Scenario: busy",
        429,
        "busy; subject=scenario; why=\"asked for by the request\"; evidence="
    )]
    [InlineData(
        "X-Emulator-Scenario: rate-limited",
        429,
        "busy; subject=scenario; why=\"asked for as rate-limited\"; "
    )]
    [InlineData(
        "X-Emulator-Scenario: media-failed",
        202,
        "fails-later; subject=scenario; why=\"asked for as media-failed\"; evidence=inferred; later=delayed,failed"
    )]
    [InlineData("Prefer: scenario=not-found", 404, "path-unknown; subject=scenario; why=\"asked for as not-found\"; ")]
    [InlineData("Prefer: code=429", 429, "busy; subject=scenario; why=\"asked for as status 429\"; ")]
    [InlineData(
        "Prefer: respond-async, code=\"404\"",
        404,
        "path-unknown; subject=scenario; why=\"asked for as status 404\""
    )]
    [InlineData("Prefer: scenario=\"busy*2,accepted\", wait=5", 429, "busy; subject=scenario; ")]
    [InlineData("Prefer: code=404; scenario=busy", 429, "busy; subject=scenario; why=\"asked for by the request\"")]
    [InlineData(
        "baggage: a=b, emulator-scenario=busy;p",
        429,
        "busy; subject=scenario; why=\"asked for by the request\""
    )]
    [InlineData(
        "baggage: emulator-scenario=rate%2Dlimited",
        429,
        "busy; subject=scenario; why=\"asked for as rate-limited"
    )]
    [InlineData(
        "baggage: emulator-scenario=busy\r\nPrefer: code=404",
        404,
        "path-unknown; subject=scenario; why=\"asked for as status 404\""
    )]
    [InlineData(
        "baggage: emulator-session=b,emulator-scenario=nothing\r\nX-Emulator-Scenario: busy",
        429,
        "busy; subject=scenario; why=\"asked for by the request\""
    )]
    public async Task Is_answered_with_it(string header, int status, string verdict)
    {
        var reply = await flora.PostAsync("send", "{}", header + "\r\n");
        Assert.Equal(status, reply.Status);
        Assert.StartsWith(verdict, reply.Header("X-Emulator-Verdict"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Prefer: code=500", "'flora' has no outcome for the status '500'; it has one for 200, 404, 429")]
    [InlineData("Prefer: code=", "'flora' has no outcome for the status ''; it has one for 200, 404, 429")]
    [InlineData("Prefer: code=0429", "'flora' has no outcome for the status '0429'; it has one for")]
    [InlineData(
        "X-Emulator-Scenario: timeout",
        "'timeout' is a name for any provider, but 'flora' has no outcome for it; it has one for "
            + "bad-request, media-failed, not-found, rate-limited"
    )]
    [InlineData(
        "X-Emulator-Scenario: rate-limitd",
        "'rate-limitd' is no outcome of 'flora', and no scenario; did you mean 'rate-limited'?"
    )]
    [InlineData(
        "baggage: emulator-scenario=bussy",
        "'bussy' is no outcome of 'flora', and no scenario; did you mean 'busy'?"
    )]
    [InlineData("baggage: emulator-scenario=", "'' asks for no scenario: '' in it is no NAME")]
    [InlineData("X-Emulator-Scenario: 429", "'429' is no outcome of 'flora', and no scenario; known: ")]
    public async Task What_there_is_not_is_refused_with_what_there_is(string header, string detail)
    {
        var reply = await flora.PostAsync("send", "{}", header + "\r\n");
        Assert.Equal((400, "unknown-scenario"), (reply.Status, reply.Header("X-Emulator-Error")));
        Assert.Contains(detail, reply.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Prefer: respond-async")]
    [InlineData("Prefer: encode=429")]
    public async Task Other_preferences_change_nothing(string header) =>
        Assert.Equal(200, (await flora.PostAsync("send", "{}", header + "\r\n")).Status);

    [Fact]
    public async Task A_header_of_the_contract_wins_over_the_kind()
    {
        var reply = await flora.PostAsync("send", "{}", "X-Emulator-Scenario: busy\r\n");
        Assert.Equal("application/vnd.flora+json", reply.Header("Content-Type"));
        Assert.Equal("3", reply.Header("Retry-After"));
        Assert.Matches("""^\{"title":"busy","trace":"[0-9A-F]{6}"\}$""", reply.Text);
    }

    [Fact]
    public async Task An_outcome_with_loops_over_faults_borrows_the_first_check_that_leads_there()
    {
        var reply = await flora.PostAsync("check/list", "{}", "X-Emulator-Scenario: missing-as-list\r\n");
        Assert.Equal(
            """{"faults":[{"field":"to","text":"to is needed","code":"E1","hint":{"see":"to"}}]}""",
            reply.Text
        );
    }
}
