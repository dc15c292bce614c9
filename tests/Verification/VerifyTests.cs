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
}
