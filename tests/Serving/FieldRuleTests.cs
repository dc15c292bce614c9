namespace Emulator.Tests.Serving;

/// <summary>Every rule of a field, asked over a real connection.</summary>
public sealed class FieldRuleTests : IAsyncLifetime
{
    private DialServer _dial = null!;

    public async Task InitializeAsync() => _dial = await DialServer.StartAsync();

    public async Task DisposeAsync() => await _dial.DisposeAsync();

    [Theory]
    [InlineData("{'to':'5'}", "sent")]
    [InlineData("[]", "   type")]
    [InlineData("'text'", "   type")]
    [InlineData("{}", "   not-empty")]
    [InlineData("{'to':'5','tto':1}", "   known-keys")]
    [InlineData("{'to':null}", "to to  not-null")]
    [InlineData("{'to':''}", "to to  not-empty")]
    [InlineData("{'to':0}", "sent")]
    public async Task Of_the_body_itself_and_of_what_is_there(string body, string said) =>
        await ChecksAsync(body, said);

    [Theory]
    [InlineData("{'ttl':0.5}", "sent")]
    [InlineData("{'ttl':'86400.000'}", "sent")]
    [InlineData("{'ttl':8.64e4}", "sent")]
    [InlineData("{'ttl':0.4999999999999999999999999999}", "ttl ttl  range")]
    [InlineData("{'ttl':86400.0000000000000000000001}", "ttl ttl  range")]
    [InlineData("{'ttl':1e9999999999999}", "ttl ttl  range")]
    [InlineData("{'ttl':'soon'}", "ttl ttl  range")]
    [InlineData("{'ttl':null}", "ttl ttl  range")]
    [InlineData("{'delay':-1}", "delay delay  range")]
    [InlineData("{'delay':7e300}", "sent")]
    public async Task Of_numbers(string body, string said) => await ChecksAsync(body, said);

    [Theory]
    [InlineData("{'delay':5,'ttl':5.0}", "sent")]
    [InlineData("{'delay':6,'ttl':5}", "delay delay  compare")]
    [InlineData("{'delay':5,'ttl':'5'}", "delay delay  compare")]
    [InlineData("{'start':'2026-01-02','end':'2026-01-10'}", "sent")]
    [InlineData("{'start':'2026-01-10','end':'2026-01-02'}", "start start  compare")]
    [InlineData("{'start':1,'end':'2'}", "start start  compare")]
    [InlineData("{'end':'x'}", "sent")]
    [InlineData("{'start':2,'end':10}", "sent")]
    [InlineData("{'low':'9','high':'10','top':10}", "sent")]
    [InlineData("{'low':'10','high':'9'}", "low low  compare")]
    [InlineData("{'high':'9','top':'10'}", "high high  compare")]
    [InlineData("{'low':1,'high':2,'top':1.0}", "top top  compare")]
    [InlineData("{'low':'ten','high':'9'}", "low low  compare")]
    [InlineData("{'to':'5','echo':'5'}", "sent")]
    [InlineData("{'to':'5','echo':5}", "echo echo  compare")]
    [InlineData("{'echo':'5'}", "sent")]
    public async Task Of_two_fields(string body, string said) => await ChecksAsync(body, said);

    [Theory]
    [InlineData("{'tags':['a']}", "sent")]
    [InlineData("{'tags':[]}", "tags tags  items")]
    [InlineData("{'tags':['a','b','c','d']}", "tags tags  items")]
    [InlineData("{'tags':'a'}", "tags tags  type")]
    [InlineData("{'recipients':[]}", "recipients recipients  not-empty")]
    public async Task Of_lists(string body, string said) => await ChecksAsync(body, said);

    [Theory]
    [InlineData("integer", "1e3", "1.5")]
    [InlineData("numeric-text", "'1.5'", "'x'")]
    [InlineData("integer-text", "'+5'", "5")]
    [InlineData("boolean-text", "'True'", "'1'")]
    [InlineData("go-boolean", "'T'", "'tRUE'")]
    [InlineData("go-integer", "'-9223372036854775808'", "9223372036854775808")]
    [InlineData("jackson-boolean", "7", "7.5")]
    [InlineData("jackson-integer", "' 7 '", "'7.5'")]
    [InlineData("jackson-number", "''", "true")]
    [InlineData("file", "'as text'", "{}")]
    public async Task Of_lenient_types(string field, string good, string bad)
    {
        Assert.Equal("sent", await _dial.AskAsync("lenient", $"{{'{field}':{good}}}"));
        Assert.Equal($"{field} {field}  type", await _dial.AskAsync("lenient", $"{{'{field}':{bad}}}"));
    }

    [Theory]
    [InlineData(
        "{'to':'5','tto':[1]}",
        "{'field':'','bracketed':'','index':null,'rule':'known-keys','value':[1],'key':'tto','limit':'%'}"
    )]
    [InlineData(
        "{'ttl':0}",
        "{'field':'ttl','bracketed':'ttl','index':null,'rule':'range','value':0,'key':'ttl','limit':'0.5 to 86400'}"
    )]
    public async Task And_the_reply_tells_what_was_broken(string body, string said)
    {
        const string Spoken = "to, ttl, delay, start, end, low, high, top, echo, channel, tags, recipients, grid";
        var reply = await _dial.TextAsync("send", body);
        Assert.Equal(said.Replace('\'', '"').Replace("%", Spoken, StringComparison.Ordinal), reply);
    }

    private async Task ChecksAsync(string body, string said) => Assert.Equal(said, await _dial.AskAsync("send", body));
}
