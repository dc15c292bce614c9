namespace Emulator.Tests.Verification;

/// <summary>What a test claims is answered with yes where it is so, and never where it is not.</summary>
public sealed class VerifyTests
{
    private const string No = "verification-failed";

    [Theory]
    [InlineData("""{"exactly":2}""", No)]
    [InlineData("""{"exactly":3}""", "yes")]
    [InlineData("""{"at-least":3}""", "yes")]
    [InlineData("""{"at-least":4}""", No)]
    [InlineData("""{"at-most":3}""", "yes")]
    [InlineData("""{"at-most":2}""", No)]
    [InlineData("""{"none":true}""", No)]
    [InlineData("""{"of":"messages","exactly":2}""", "yes")]
    [InlineData("""{"of":"messages","exactly":3}""", No)]
    [InlineData("""{"where":{"to":"+1 650 555 0001"},"exactly":2}""", "yes")]
    [InlineData("""{"where":{"to":"*0002"},"exactly":1}""", "yes")]
    [InlineData("""{"where":{"account":"k"},"exactly":3}""", "yes")]
    [InlineData("""{"where":{"account":"other"},"none":true}""", "yes")]
    [InlineData("""{"where":{"status":"2*"},"exactly":2}""", "yes")]
    [InlineData("""{"where":{"status":429,"verdict":"busy","scenario":"busy"},"exactly":1}""", "yes")]
    [InlineData("""{"where":{"provider":"jinx","operation":"send","method":"POST"},"exactly":3}""", "yes")]
    [InlineData("""{"where":{"path":"/send"},"exactly":3}""", "yes")]
    [InlineData("""{"where":{"path":"/send*"},"none":true}""", "yes")]
    [InlineData("""{"where":{"caption":"hello"},"exactly":2}""", "yes")]
    [InlineData("""{"where":{"caption":"Hello"},"none":true}""", "yes")]
    [InlineData("""{"where":{"body":{"text":"h*"}},"exactly":2}""", "yes")]
    [InlineData("""{"where":{"body":{"text":null}},"exactly":1}""", "yes")]
    [InlineData("""{"where":{"body":{"deep.list.1.x":"7"}},"exactly":1}""", "yes")]
    [InlineData("""{"where":{"header":{"x-tag":"a"}},"exactly":1}""", "yes")]
    [InlineData("""{"where":{"header":{"X-Tag":null}},"exactly":2}""", "yes")]
    [InlineData("""{"where":{"header":{"X-Key":"k"}},"exactly":3}""", "yes")]
    [InlineData("""{"where":{"after":1},"exactly":2}""", "yes")]
    [InlineData("""{"where":{"late":false,"end":"sent"},"exactly":3,"within":"5s","settle":"20ms"}""", "yes")]
    [InlineData("{where: {to: '16505550001'}, exactly: 2}", "yes")]
    [InlineData("exactly: 2\nof: messages\nwhere:\n  to: '*'\n", "yes")]
    [InlineData("""{"in-order":[{"to":"16505550001"},{"to":"16505550002"}]}""", "yes")]
    [InlineData("""{"in-order":[{"to":"16505550002"},{"to":"16505550001"}]}""", No)]
    [InlineData("""{"in-order":[{"status":429},{"status":200},{"status":200}]}""", "yes")]
    [InlineData("""{"of":"messages","in-order":[{"to":"16505550001"},{"to":"16505550001"}]}""", No)]
    [InlineData("""{"unexpected":"none"}""", "yes")]
    [InlineData("""{"unexpected":"none","exactly":3}""", "yes")]
    [InlineData("""{"unexpected":"none","exactly":2}""", No)]
    public async Task Answers_what_is_so(string claim, string answer)
    {
        await using var server = await VerifyServer.StartAsync();
        await server.Jinx.SendAsync("16505550001", "", "X-Emulator-Scenario: busy");
        await server.Jinx.SendAsync("16505550001", "", "X-Tag: a");
        await server.Jinx.SendBodyAsync("""{"to":"16505550002","deep":{"list":[0,{"x":7}]}}""");
        Assert.Equal(answer, await server.AnswerAsync(claim));
    }

    [Theory]
    [InlineData("/nobody/has/this", """{"unexpected":"none"}""", No)]
    [InlineData("/jinx-api/none", """{"unexpected":"none"}""", No)]
    [InlineData("/jinx-api/show", """{"unexpected":"none"}""", "yes")]
    public async Task What_nobody_asked_for_is_found(string path, string claim, string answer)
    {
        await using var server = await VerifyServer.StartAsync();
        await server.Client.GetAsync(path, "X-Key: k");
        Assert.Equal(answer, await server.AnswerAsync(claim));
    }

    [Fact]
    public async Task A_claim_of_at_least_is_answered_as_soon_as_it_holds()
    {
        await using var server = await VerifyServer.StartAsync();
        var asked = server.AnswerAsync("""{"at-least":1,"within":"50s"}""");
        await server.Jinx.SendAsync();
        Assert.Equal("yes", await asked);
    }

    [Fact]
    public async Task A_claim_of_exactly_waits_for_one_too_many()
    {
        await using var server = await VerifyServer.StartAsync();
        await server.Jinx.SendAsync();
        var asked = server.VerifyAsync("""{"exactly":1,"within":"50s","settle":"10s"}""");
        await server.Jinx.SendAsync();
        Assert.Equal((422, 2), ((await asked).Status, (await asked).Number("found")));
    }

    [Theory]
    [InlineData("""{"none":true,"where":{"to":"1"},"within":"50s","settle":"100ms"}""")]
    [InlineData("""{"exactly":1,"within":"50s","settle":"100ms"}""")]
    [InlineData("""{"at-most":1,"within":"50s","settle":"100ms"}""")]
    [InlineData("""{"unexpected":"none","within":"50s","settle":"100ms"}""")]
    [InlineData("""{"exactly":1,"within":"150ms"}""")]
    public async Task A_claim_that_more_would_break_waits_until_it_is_quiet(string claim)
    {
        await using var server = await VerifyServer.StartAsync();
        await server.Jinx.SendAsync();
        var reply = await server.VerifyAsync(claim);
        Assert.Equal(200, reply.Status);
        Assert.InRange(reply.Json.GetProperty("waitedMs").GetDouble(), 95, 30000);
    }

    [Fact]
    public async Task An_account_may_be_asked_for_by_its_credential_or_its_fingerprint()
    {
        await using var server = await VerifyServer.StartAsync();
        await server.Client.AskAsync("POST", "/bolt-api/send?token=secret-of-bolt", """{"phone":"1"}""");
        var entry = await server.Jinx.LastEntryAsync();
        var shown = entry.GetProperty("account").GetString();
        Assert.NotEqual("secret-of-bolt", shown);
        Assert.Equal("yes", await server.AnswerAsync("""{"where":{"account":"secret-of-bolt"},"exactly":1}"""));
        Assert.Equal("yes", await server.AnswerAsync($$"""{"where":{"account":"{{shown}}"},"exactly":1}"""));
        Assert.Equal("yes", await server.AnswerAsync("""{"where":{"path":"token=secret-of-bolt"},"exactly":1}"""));
        var missed = await server.VerifyAsync("""{"where":{"account":"another-secret"},"exactly":1}""");
        Assert.DoesNotContain("secret", missed.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_is_asked_as_json_is()
    {
        await using var server = await VerifyServer.StartAsync();
        using var http = server.Client.Server.NewClient();
        using var form = new FormUrlEncodedContent([new("to", "1"), new("image", """{"link":"https://a.test/b c"}""")]);
        using var parts = new MultipartFormDataContent
        {
            { new StringContent("2"), "to" },
            { new ByteArrayContent([1]), "image", "a.png" },
        };
        using var first = await http.PostAsync(new Uri("/jinx-api/send", UriKind.Relative), form);
        using var second = await http.PostAsync(new Uri("/jinx-api/send", UriKind.Relative), parts);
        Assert.Equal(
            "yes",
            await server.AnswerAsync("""{"where":{"body":{"image.link":"*/b c","to":"1"}},"exactly":1}""")
        );
        Assert.Equal("yes", await server.AnswerAsync("""{"where":{"body":{"image":"a.png","to":"2"}},"exactly":1}"""));
    }

    [Fact]
    public async Task Two_hundred_sessions_at_once_verify_their_own()
    {
        await using var server = await VerifyServer.StartAsync();
        var answers = await Task.WhenAll(Enumerable.Range(0, 200).Select(number => OneAsync(server, number)));
        Assert.All(answers, answer => Assert.Equal("yes", answer));
    }

    private static async Task<string> OneAsync(VerifyServer server, int number)
    {
        var prefix = $"/_emulator/s/test-{number}";
        await server.Client.PutAsync($"/_emulator/api/sessions/test-{number}", "{}");
        var claim = $$"""{"of":"messages","exactly":{{1 + (number % 3)}},"within":"30s","settle":"50ms"}""";
        var asked = server.AnswerAsync(claim, prefix);
        for (var i = 0; i < 1 + (number % 3); i++)
        {
            await server.Jinx.SendAsync($"1650555{i:0000}", prefix);
        }

        return await asked;
    }
}
