namespace Emulator.Tests.Serving;

/// <summary>A provider to whom case and trailing slashes mean nothing, and the kinds of captures.</summary>
public sealed class LoosePathsTests : IAsyncLifetime
{
    private GatesServer _server = null!;

    public async Task InitializeAsync() => _server = await GatesServer.StartAsync();

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Theory]
    [InlineData("/gates-status")]
    [InlineData("/GATES-status/")]
    [InlineData("/gates/gates-STATUS/")]
    [InlineData("/gates-api/items/IMAGES")]
    [InlineData("/Gates-Api/Items/Images/")]
    [InlineData("/gates-api/items/12")]
    public async Task Is_found_in_any_case_and_with_a_slash_behind(string path) =>
        Assert.Equal("shown", (await _server.AskAsync("GET", path)).Outcome);

    [Theory]
    [InlineData("/gates-api/items/12", "show-digits")]
    [InlineData("/gates-api/items/1a", "show-hex")]
    [InlineData("/gates-api/items/ab", "show-hex")]
    [InlineData("/gates-api/items/AZ", "show-letters")]
    [InlineData("/gates-api/items/videos", "show-media")]
    [InlineData("/gates-api/items/video", "show-letters")]
    [InlineData("/gates-api/items/01234567-89ab-cdef-ABCD-ef0123456789", "show-uuid")]
    public async Task The_narrowest_kind_is_meant(string path, string operation)
    {
        var shown = await _server.AskAsync("GET", path);
        Assert.Equal(path.Split('/')[^1], shown.Body);
        var entry = await _server.CallAsync("GET", "/_emulator/api/requests?limit=1");
        Assert.Contains(
            $"\"operation\": \"{operation}\"",
            await entry.Content.ReadAsStringAsync(),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("/gates-api/items/a-b")]
    [InlineData("/gates-api/items/ä")]
    [InlineData("/gates-api/items/12//")]
    [InlineData("/gates-api//items/12")]
    [InlineData("/gates-api/items/images|videos")]
    public async Task Other_paths_are_not_found(string path) =>
        Assert.Equal("nothing-here", (await _server.AskAsync("GET", path)).Outcome);

    [Fact]
    public async Task Each_request_of_a_connection_keeps_its_own_letters()
    {
        foreach (var item in new[] { "Ab", "aB", "Ab", "AB/", "AB" })
        {
            Assert.Equal(item.TrimEnd('/'), (await _server.AskAsync("GET", $"/gates-API/items/{item}")).Body);
        }
    }

    [Theory]
    [InlineData("/ACME-api/v1.0/12/images")]
    [InlineData("/Bolt-api/send")]
    [InlineData("/GATES/gates-status")]
    public async Task Where_case_counts_another_case_is_nobodys(string path) =>
        Assert.Equal("unknown-path", (await _server.AskAsync("POST", path)).Outcome);
}
