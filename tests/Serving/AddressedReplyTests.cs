using System.Text;
using Emulator.Hosting;

namespace Emulator.Tests.Serving;

/// <summary>What a reply says of the address, the query and the headers of its request.</summary>
public sealed class AddressedReplyTests : IAsyncLifetime
{
    private Ember _ember = null!;

    public async Task InitializeAsync() => _ember = await Ember.StartAsync();

    public async Task DisposeAsync() => await _ember.DisposeAsync();

    [Theory]
    [InlineData("", "")]
    [InlineData("/ember", "/ember")]
    [InlineData("/ember@observed", "/ember@observed")]
    [InlineData("/_emulator/s/one", "/_emulator/s/one")]
    [InlineData("/_emulator/s/a.b~c/ember", "/_emulator/s/a.b~c/ember")]
    [InlineData("/_emulator/s/one/ember@observed", "/_emulator/s/one/ember@observed")]
    [InlineData("/_emulator/s/one//ember/", "/_emulator/s/one//ember")]
    [InlineData("/_emulator/s/o%6Ee/ember", "/_emulator/s/one/ember")]
    public async Task Knows_where_it_was_reached(string prefix, string shown)
    {
        var reply = await _ember.GetAsync($"{prefix}/ember-api/i1/address?page=2&x=a%20b", host: "here.example:81");
        Assert.Equal($"http://here.example:81{shown}/", reply.Text("base"));
        Assert.Equal($"http://here.example:81{shown}/ember-api/i1/address?page=2&x=a%20b", reply.Text("url"));
        Assert.Equal("/ember-api/i1/address", reply.Text("path"));
        Assert.Equal($"http://here.example:81{shown}/next", reply.Header("Location"));
        Assert.Equal(reply.Text("url"), reply.Header("X-Self"));
    }

    [Theory]
    [InlineData("/ember-api/i%31/address", "/ember-api/i%31/address", "")]
    [InlineData("/ember-api/a%2Fb/address?", "/ember-api/a%2Fb/address", "")]
    [InlineData("/ember-api/%C3%A9/address?a=%zz", "/ember-api/%C3%A9/address", "?a=%zz")]
    [InlineData("http://proxy.example/ember-api/i/address?b", "/ember-api/i/address", "?b")]
    public async Task Says_path_and_query_as_they_were_sent(string target, string path, string query)
    {
        var host = target.StartsWith("http", StringComparison.Ordinal) ? "proxy.example" : "api.ember.example";
        var reply = await _ember.GetAsync(target, host: host);
        Assert.Equal(path, reply.Text("path"));
        Assert.Equal($"http://{host}{path}{query}", reply.Text("url"));
    }

    [Theory]
    [InlineData("", null, null)]
    [InlineData("?page", "", null)]
    [InlineData("?page=", "", null)]
    [InlineData("?page=2&page=3", "2", null)]
    [InlineData("?Page=2", null, null)]
    [InlineData("?page=a%22%5C%0A+b", "a\"\\\n b", null)]
    [InlineData("?gr%C3%B6%C3%9Fe+b=%F0%9F%98%80", null, "😀")]
    public async Task Reads_parameters_of_the_query(string query, string? page, string? size)
    {
        var reply = await _ember.GetAsync($"/ember-api/i1/address{query}");
        Assert.Equal(page, reply.Said("query").GetString());
        Assert.Equal(size, reply.Said("query-in-escapes").GetString());
    }

    [Theory]
    [InlineData("", null)]
    [InlineData("X-Tag: one\r\n", "one")]
    [InlineData("x-tag: one\r\nX-TAG: two\r\n", "one")]
    [InlineData("X-Tag: a\"b\\c, d\r\n", "a\"b\\c, d")]
    [InlineData("X-Tag: \r\n", "")]
    public async Task Reads_headers(string headers, string? tag)
    {
        var reply = await _ember.GetAsync("/ember-api/i1/address", headers);
        Assert.Equal(tag, reply.Said("header").GetString());
        Assert.Equal($"<{tag}>", reply.Text("header-text"));
    }

    [Fact]
    public async Task Gives_the_public_address_where_one_is_set()
    {
        await using var ember = await Ember.StartAsync(new Settings { PublicUrl = "https://mock.example/base" });
        var reply = await ember.GetAsync("/_emulator/s/one/ember/ember-api/i1/address?x");
        Assert.Equal("https://mock.example/base/_emulator/s/one/ember/", reply.Text("base"));
        Assert.Equal("https://mock.example/base/_emulator/s/one/ember/ember-api/i1/address?x", reply.Text("url"));
    }

    [Fact]
    public async Task Names_this_machine_where_the_request_names_no_host()
    {
        var request = "GET /ember-api/i1/address HTTP/1.0\r\n\r\n";
        var reply = await Support.RawClient.AskAsync(_ember.Server, request);
        Assert.Equal($"http://localhost:{_ember.Server.Port}/", reply.Text("base"));
    }

    [Fact]
    public async Task An_account_has_one_device_whatever_the_request()
    {
        var first = (await _ember.GetAsync("/ember-api/i1/address")).Text("device");
        Assert.Matches("^[0-9A-F]{12}4[0-9A-F]{3}[89AB][0-9A-F]{15}$", first);
        Assert.Equal(first, (await _ember.GetAsync("/ember/ember-api/i1/address")).Text("device"));
        Assert.NotEqual(first, (await _ember.GetAsync("/ember-api/i2/address")).Text("device"));
    }

    [Theory]
    [InlineData("/ember/nothing/%C3%A9?x", "no /nothing/%C3%A9")]
    [InlineData("/ember", "no /")]
    [InlineData("/_emulator/s/one/ember", "no /")]
    public async Task An_unknown_path_is_said_too(string target, string text)
    {
        var reply = await _ember.GetAsync(target);
        Assert.Equal((404, text), (reply.Status, Encoding.UTF8.GetString(reply.Body)));
    }
}
