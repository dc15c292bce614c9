using System.Text;
using Emulator.Tests.Support;

namespace Emulator.Tests.Serving;

/// <summary>A text as it comes back through every filter, and in a reply that stays JSON whatever was sent.</summary>
public sealed class FilteredReplyTests : IAsyncLifetime
{
    private const string Path = "/ember-api/i1/filter";
    private Ember _ember = null!;

    public async Task InitializeAsync() => _ember = await Ember.StartAsync();

    public async Task DisposeAsync() => await _ember.DisposeAsync();

    [Theory]
    [InlineData("plain", "Hello 42")]
    [InlineData("empty", "")]
    [InlineData("number", "-12.50")]
    [InlineData("letters", " <Grüße/\"😀\"> ")]
    [InlineData("base64", "Z3LDvMOfZQ==")]
    [InlineData("no-text", "//79/A==")]
    public async Task Looks_as_approved(string row, string text)
    {
        var reply = await _ember.PostAsync(
            Path,
            new
            {
                text,
                n = 1.5,
                to = "+49 (171) 555",
            }
        );
        _ = reply.Said("text");
        Snapshot.Match(Encoding.UTF8.GetString(reply.Body).Replace(",\"", ",\n\"", StringComparison.Ordinal), row);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("{\"a\":[1,\"}\"]}")]
    [InlineData("[\"é\"]")]
    [InlineData("true")]
    [InlineData("1e400")]
    public async Task What_is_no_text_makes_a_good_reply_too(string json)
    {
        var request = RawClient.Post(Path, $"{{\"text\":{json}}}");
        var reply = await RawClient.AskAsync(_ember.Server, request);
        Assert.Equal(json == "null" ? "" : json, reply.Text("lower"));
    }

    [Fact]
    public async Task A_very_long_text_comes_back_whole()
    {
        var text = new string('é', 200_000);
        var reply = await _ember.PostAsync(Path, new { text });
        Assert.Equal(("éééé", 200_000), (reply.Text("last"), reply.Said("length-number").GetInt32()));
        Assert.Equal(text, Encoding.UTF8.GetString(Convert.FromBase64String(reply.Text("base64"))));
    }
}
