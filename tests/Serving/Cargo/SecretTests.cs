using Emulator.State;
using Emulator.Tests.Support;

namespace Emulator.Tests.Serving.Cargo;

/// <summary>The journal shows no credential, wherever it stood and however it was spelled.</summary>
public sealed class SecretTests : IAsyncLifetime
{
    private const string Json = "application/json";
    private const string Form = CargoClient.Form;
    private const string Multipart = CargoClient.Multipart;
    private CargoClient _client = null!;

    public async Task InitializeAsync() => _client = await CargoClient.StartAsync();

    public async Task DisposeAsync() => await _client.DisposeAsync();

    /// <summary>In each body S3cret is the credential, or all of it that a reader could recognize.</summary>
    [Theory]
    [InlineData("keyed", Json, """{"shop":"s","key":"S3cret","to":"1"}""")]
    [InlineData("keyed", Json, """{"shop":"s","auth":{"key":"S3cret"},"key":"S3cret-other","to":"1"}""")]
    [InlineData("keyed", Json, """{"shop":"s","key":"S3cret","key":"last","to":"1"}""")]
    [InlineData("keyed", Json, """{"shop":"s","key":["S3cret",{"a":"S3cret2"}],"to":"1"}""")]
    [InlineData("keyed", Json, """{"shop":"s","key":"S3cret\"quoted\\é","to":"1"}""")]
    [InlineData("keyed", Json, """{"shop":"s","\u006bey":"S3cret","to":"1"}""")]
    [InlineData("keyed", Json, """{"shop":"s","key":"S3cret","to":"S3cret"}""")]
    [InlineData("keyed", Json, """{"shop":"s","key":"S3cret","to":""")]
    [InlineData("keyed", Json, """{"shop":"s",,"key" : "S3cret"}""")]
    [InlineData("keyed", "text/plain", """{"shop":"s","key":"S3cret","to":"1"}""")]
    [InlineData("keyed", Form, "shop=s&key=S3cret&to=1")]
    [InlineData("keyed", Form, "shop=s&key=last&key=S3cret&key=x&to=S3cret")]
    [InlineData("keyed", Form, "shop=s&key=%53%33cret&to=1")]
    [InlineData("keyed", Form, "shop=s&auth[key]=S3cret&to=1")]
    [InlineData("keyed", "text/plain", "shop=s&key=S3cret&to=1")]
    [InlineData("keyed", Multipart, "--b\r\nContent-Disposition: form-data; name=\"key\"\r\n\r\nS3cret\r\n--b--")]
    [InlineData("keyed", Multipart, "--b\r\nContent-Disposition: form-data; name=\"key\"\r\n\r\nS3cret\r\n")]
    [InlineData("keyed?key=S3cret", Form, "shop=s&to=1")]
    [InlineData("keyed?key=S3cret", Form, "shop=s&key=last&to=1")]
    [InlineData("send", Form, "to=15550001&key=S3cret")]
    [InlineData("send?key=S3cret+two&to=15550001", null, "")]
    [InlineData("upload", Json, """{"key":"S3cret"}""")]
    [InlineData("nested", Form, "image=%7B%22key%22%3A%22S3cret%22%7D&to[]=1")]
    [InlineData("nowhere", Json, """{"key":"S3cret"}""")]
    [InlineData("nowhere", Form, "key=S3cret")]
    public async Task Hides_what_a_body_says(string path, string? type, string body)
    {
        await _client.PostAsync(path, type, body);
        await AssertHiddenAsync("S3cret", "%53%33cret");
    }

    [Theory]
    [InlineData("""{"shop":"s","key":"a\/b+c=ü 😀 d","to":"1"}""", Json)]
    [InlineData("""{"shop":"s","key":"\u0061\/\u0062+c=\u00FC \uD83D\uDE00 d","to":"1"}""", Json)]
    [InlineData("shop=s&to=1&key=a/b%2Bc=%C3%BC+%f0%9f%98%80+d", Form)]
    [InlineData("shop=s&to=1&key=%61%2f%62%2bc%3d%c3%bc%20%F0%9F%98%80%20d", Form)]
    public async Task Hides_it_in_every_spelling(string body, string type)
    {
        Assert.Equal("accepted", (await _client.PostAsync("keyed", type, body)).Outcome);
        var journal = await AssertHiddenAsync(body.Split("key")[1][3..12]);
        Assert.Contains(Fingerprint.Of("a/b+c=ü 😀 d"), journal, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("shop-1:S3cret-pass")]
    [InlineData("s:czpj")]
    public async Task Hides_what_a_Basic_header_says(string pair)
    {
        var header = CargoClient.Basic(pair);
        await _client.PostAsync("login", Json, $$"""{"to":"{{pair.Split(':')[1]}}"}""", header);
        await AssertHiddenAsync(pair.Split(':')[1], header.Split(' ')[2], header.Split(' ')[2][^6..]);
    }

    [Theory]
    [InlineData(Json, """{"shop":"s","key":"k1","to":"k1-and-more"}""")]
    [InlineData(Json, """{ "shop": "s", "key": 77 , "to": "771" }""")]
    [InlineData(Form, "shop=s&key=k1&to=k1-and-more")]
    public async Task Hides_a_short_one_where_it_is_the_whole_value(string type, string body)
    {
        await _client.PostAsync("keyed", type, body);
        var journal = await _client.JournalAsync();
        var key = body.Contains("77", StringComparison.Ordinal) ? "77" : "k1";
        Assert.Contains(Fingerprint.Of(key), journal, StringComparison.Ordinal);
        Assert.Contains(key == "77" ? "771" : "k1-and-more", journal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hides_it_in_a_request_that_another_reason_refuses()
    {
        await _client.PostAsync("keyed", Form, "key=S3cret", "X-Emulator-Edition: nonsense");
        await _client.PostAsync("keyed", Form, "key=S3cret", "X-Emulator-Session: two names");
        await _client.PostAsync("keyed?key=S3cret", Form, "key=other-one", "X-Key: S3cret-too");
        await AssertHiddenAsync("S3cret");
    }

    private async Task<string> AssertHiddenAsync(params string[] secrets)
    {
        var journal = await _client.JournalAsync("?session=*");
        Assert.Contains("\"number\"", journal, StringComparison.Ordinal);
        var shown = System.Text.RegularExpressions.Regex.Unescape(journal);
        Findings.None(secrets.Where(secret => shown.Contains(secret, StringComparison.Ordinal)));
        return journal;
    }
}
