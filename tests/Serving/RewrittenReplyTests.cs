namespace Emulator.Tests.Serving;

/// <summary>What a provider's own rewrites and tables make of a text.</summary>
public sealed class RewrittenReplyTests : IAsyncLifetime
{
    private const string Path = "/ember-api/i1/rewrite";
    private Ember _ember = null!;

    public async Task InitializeAsync() => _ember = await Ember.StartAsync();

    public async Task DisposeAsync() => await _ember.DisposeAsync();

    [Theory]
    [InlineData("23", "v23.0")]
    [InlineData("v7", "v7.0")]
    [InlineData("v23.1", "v23.1")]
    [InlineData("23.1.9-beta", "v23.1")]
    [InlineData("", "v23.0")]
    [InlineData("V23", "V23")]
    [InlineData("v23 ", "v23 ")]
    [InlineData("٣", "٣")]
    [InlineData("größe", "größe")]
    public async Task The_first_rule_that_fits_counts(string text, string version) =>
        Assert.Equal(version, (await _ember.PostAsync(Path, new { text })).Text("version"));

    [Theory]
    [InlineData("costs 15 EUR net", "$150 for 15 EUR")]
    [InlineData("15€", "$150 for 15€")]
    [InlineData("$1 ${name}", "$1 ${name}")]
    public async Task The_whole_text_becomes_what_the_rule_says(string text, string price) =>
        Assert.Equal(price, (await _ember.PostAsync(Path, new { text })).Text("price"));

    [Theory]
    [InlineData("1", "sent", "sent")]
    [InlineData("2", "delivered", "200")]
    [InlineData("größe", "size", "size")]
    [InlineData("", "none", "none")]
    [InlineData("3", "unknown", "unknown")]
    [InlineData("Größe", "unknown", "unknown")]
    [InlineData("12", "unknown", "unknown")]
    public async Task A_table_says_what_stands_for_a_text(string text, string state, string both)
    {
        var reply = await _ember.PostAsync(Path, new { text });
        Assert.Equal((state, both), (reply.Text("state"), reply.Text("both")));
    }

    [Theory]
    [InlineData("Delivered", "200")]
    [InlineData("FAILED", "500")]
    [InlineData("gone", "\"\"")]
    [InlineData("other", "\"other\"")]
    [InlineData("7", "7")]
    public async Task What_no_table_knows_stays(string text, string code) =>
        Assert.Equal(code, (await _ember.PostAsync(Path, new { text })).Said("code").GetRawText());

    [Fact]
    public async Task A_text_of_another_request_leaves_no_trace()
    {
        foreach (var text in new[] { "1", "2", "1", "", "9" })
        {
            var version = (await _ember.PostAsync(Path, new { text })).Text("version");
            Assert.Equal(text.Length == 0 ? "v23.0" : $"v{text}.0", version);
        }
    }

    [Theory]
    [InlineData("?version=7", "v7.0")]
    [InlineData("?version=7.2.1", "v7.2")]
    [InlineData("?version=a%0D%0AX-B:+c", "a??X-B: c")]
    [InlineData("", "v23.0")]
    public async Task A_header_can_be_rewritten_too(string query, string version) =>
        Assert.Equal(version, (await _ember.PostAsync(Path + query, new { text = "" })).Header("Api-Version"));

    [Fact]
    public async Task A_very_long_text_is_not_searched()
    {
        var text = new string('a', 5000) + "15 EUR";
        Assert.Equal(text, (await _ember.PostAsync(Path, new { text })).Text("price"));
    }
}
