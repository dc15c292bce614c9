using System.Text;
using Emulator.State;

namespace Emulator.Tests.State;

/// <summary>A credential is shown nowhere; its fingerprint stands in its place.</summary>
public sealed class SecretMaskTests
{
    private const string Token = "EAAJ/b+c=1";

    private static readonly string Mark = Fingerprint.Of(Token);

    [Theory]
    [InlineData("Authorization", "Bearer EAAJ/b+c=1", "Bearer {mark}")]
    [InlineData("Authorization", "EAAJ/b+c=1", "{mark}")]
    [InlineData("X-Anything", "EAAJ/b+c=1", "{mark}")]
    [InlineData("X-Anything", "a EAAJ/b+c=1, b EAAJ/b+c=1", "a {mark}, b {mark}")]
    [InlineData("X-Anything", "eaaj/b+c=1", "eaaj/b+c=1")]
    public void Headers_show_the_fingerprint(string name, string value, string shown) =>
        Assert.Equal(shown.Replace("{mark}", Mark, StringComparison.Ordinal), Header(name, value, Token));

    [Theory]
    [InlineData("Authorization", "Bearer other")]
    [InlineData("authorization", "Basic dXNlcjpwYXNz")]
    [InlineData("Proxy-Authorization", "other")]
    [InlineData("Cookie", "a=b; c=d")]
    [InlineData("X-Api-Key", "key")]
    public void Headers_that_everybody_knows_are_masked_though_no_contract_names_them(string name, string value)
    {
        var secret = value.Split(' ', 2)[^1];
        var scheme = value[..^secret.Length];
        Assert.Equal(scheme + Fingerprint.Of(secret), Header(name, value));
    }

    [Fact]
    public void An_empty_header_stays_empty() => Assert.Equal("", Header("Authorization", ""));

    [Theory]
    [InlineData("abc", "abc", true)]
    [InlineData("Bearer abc", "abc", true)]
    [InlineData("abcd", "abc", false)]
    [InlineData("the abc of it", "abc", false)]
    public void A_short_credential_is_masked_where_it_is_the_whole_value(string value, string secret, bool masked) =>
        Assert.Equal(masked, Header("X-Anything", value, secret).Contains("fp-", StringComparison.Ordinal));

    [Theory]
    [InlineData("/send/EAAJ/b+c=1/x", "/send/{mark}/x")]
    [InlineData("/send/EAAJ%2Fb%2bc%3D1/x", "/send/{mark}/x")]
    [InlineData("/send?token=EAAJ%2fb+c=1&a=EAAJ/b+c=1", "/send?token={mark}&a={mark}")]
    [InlineData("/send/EAAJ", "/send/EAAJ")]
    [InlineData("/send/%zz%", "/send/%zz%")]
    [InlineData("EAAJ/b+c=1", "{mark}")]
    public void Paths_and_queries_show_the_fingerprint_though_the_credential_is_encoded(string target, string shown) =>
        Assert.Equal(shown.Replace("{mark}", Mark, StringComparison.Ordinal), new SecretMask([Token]).Target(target));

    [Theory]
    [InlineData("/token/abc/send", true)]
    [InlineData("/send?t=abc", true)]
    [InlineData("/abcd/xabc", false)]
    public void A_short_credential_is_masked_as_a_whole_part_of_the_path(string target, bool masked) =>
        Assert.Equal(masked, new SecretMask(["abc"]).Target(target).Contains("fp-", StringComparison.Ordinal));

    [Theory]
    [InlineData("""{"token":"EAAJ/b+c=1"}""", """{"token":"{mark}"}""")]
    [InlineData("""{"token":"EAAJ\/b+c=1"}""", """{"token":"{mark}"}""")]
    [InlineData("token=EAAJ%2Fb%2Bc%3D1", "token={mark}")]
    [InlineData("nothing", "nothing")]
    public void Bodies_show_the_fingerprint(string body, string shown)
    {
        var masked = new SecretMask([Token]).Body(Encoding.UTF8.GetBytes(body));
        Assert.Equal(shown.Replace("{mark}", Mark, StringComparison.Ordinal), Encoding.UTF8.GetString(masked));
    }

    [Theory]
    [InlineData(":", """{"to":"491700000001","body":{"text":":"}}""")]
    [InlineData(",", """{"to":["491700000001","491700000002"],"n":1,"m":2}""")]
    [InlineData("::", "a=::&b=1")]
    public void A_short_credential_of_signs_alone_leaves_a_body_as_it_is(string secret, string body) =>
        Assert.Equal(body, Encoding.UTF8.GetString(new SecretMask([secret]).Body(Encoding.UTF8.GetBytes(body))));

    [Fact]
    public void The_bytes_around_a_credential_in_a_body_stay_as_they_were()
    {
        byte[] body = [0xFF, 0xD8, .. Encoding.UTF8.GetBytes(Token), 0x00, 0xC3];
        byte[] shown = [0xFF, 0xD8, .. Encoding.UTF8.GetBytes(Mark), 0x00, 0xC3];
        Assert.Equal(shown, new SecretMask([Token]).Body(body));
    }

    [Fact]
    public void A_credential_that_begins_with_another_one_is_masked_whole()
    {
        var mask = new SecretMask(["secret", "secret-long"]);
        Assert.Equal("/" + Fingerprint.Of("secret-long"), mask.Target("/secret-long"));
    }

    [Fact]
    public void The_fingerprint_tells_two_credentials_apart_and_says_nothing_of_them()
    {
        Assert.Equal(Fingerprint.Of("one"), Fingerprint.Of("one"));
        Assert.NotEqual(Fingerprint.Of("one"), Fingerprint.Of("two"));
        Assert.Matches("^fp-[0-9a-f]{10}$", Fingerprint.Of("one"));
    }

    private static string Header(string name, string value, params string[] secrets) =>
        new SecretMask(secrets).Headers([new(name, value)])[0].Value;
}
