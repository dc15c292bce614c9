namespace Emulator.Tests.Scenarios;

/// <summary>
/// A scenario that depends on what the body says acts once the fields it depends on are judged: what is wrong before
/// them is told as the provider tells it.
/// </summary>
public sealed class WaitsForFieldsTests
{
    private const string Good = """{"to":"447700900777","text":"hello"}""";

    [Theory]
    [InlineData(Good, "X-Key: k", 500)]
    [InlineData(Good, "X-Key: ", 401)]
    [InlineData("""{"to":"447700900777","text":"much too long a text for jinx"}""", "X-Key: k", 500)]
    [InlineData("""{"to":"447700900777","kind":"too long"}""", "X-Key: k", 400)]
    [InlineData("""{"to":"447700900777 or so"}""", "X-Key: k", 400)]
    [InlineData("""{"text":"hello"}""", "X-Key: k", 400)]
    public async Task A_magic_recipient(string body, string key, int status)
    {
        await using var jinx = await JinxServer.StartAsync();
        await jinx.DefineAsync("hex", """{"code":"777","steps":[{"outcome":"broken"}]}""");
        Assert.Equal(status, (await jinx.SendBodyAsync(body, "", key)).Status);
    }

    [Theory]
    [InlineData("""{"caption":"*hell*"}""", 500)]
    [InlineData("""{"caption":["HELLO","x"]}""", 500)]
    [InlineData("""{"caption":"hell"}""", 200)]
    [InlineData("""{"field":{"kind":"absent"}}""", 500)]
    [InlineData("""{"field":{"kind":"present"}}""", 200)]
    [InlineData("""{"field":{"text":"h*o","to":"present"}}""", 500)]
    [InlineData("""{"field":{"text":"h*o","to":"0"}}""", 200)]
    [InlineData("""{"to":"*0777"}""", 500)]
    [InlineData("""{"to":"+44 7700 900 777"}""", 500)]
    [InlineData("""{"to":"*0778"}""", 200)]
    [InlineData("""{"account":"k*"}""", 500)]
    [InlineData("""{"account":"x"}""", 200)]
    [InlineData("""{"provider":["acme","jinx"]}""", 500)]
    [InlineData("""{"provider":"acme"}""", 200)]
    [InlineData("""{"operation":"show"}""", 200)]
    public async Task Conditions_decide_whether_it_is_for_a_request(string when, int status)
    {
        await using var jinx = await JinxServer.StartAsync();
        var defined = await jinx.DefineAsync("cond", $$"""{"when":{{when}},"steps":[{"outcome":"broken"}]}""");
        Assert.Equal(200, defined.Status);
        var asked = await jinx.SendBodyAsync(Good, "", "X-Emulator-Scenario: cond");
        Assert.Equal(status, asked.Status);
        await jinx.ArmAsync("""{"scenario":"cond"}""");
        Assert.Equal(status, (await jinx.SendBodyAsync(Good)).Status);
    }

    [Fact]
    public async Task Whoever_does_not_fit_leaves_it_to_the_next()
    {
        await using var jinx = await JinxServer.StartAsync();
        await jinx.DefineAsync("cond", """{"when":{"caption":"bye"},"steps":[{"outcome":"broken"}]}""");
        await jinx.ArmAsync("""{"scenario":"busy"}""");
        await jinx.ArmAsync("""{"scenario":"cond"}""");
        Assert.Equal(429, (await jinx.SendAsync()).Status);
    }

    [Fact]
    public async Task A_request_refused_before_uses_nothing_up()
    {
        await using var jinx = await JinxServer.StartAsync();
        await jinx.DefineAsync("once", """{"when":{"caption":"hello"},"steps":[{"outcome":"busy","times":1}]}""");
        await jinx.ArmAsync("""{"scenario":"once","times":1}""");
        Assert.Equal(401, (await jinx.SendAsync(headers: "X-Key: ")).Status);
        Assert.Equal("429 200", await jinx.StatusesAsync(2));
    }
}
