using Emulator.Hosting;
using Emulator.Tests.Support;

namespace Emulator.Tests.Admin;

/// <summary>Contracts of a provider can be uploaded while the server runs, for all.</summary>
public sealed class UploadTests : IDisposable
{
    private const string Gravel = "/_emulator/api/contracts/gravel";
    private const string Pebble = "/_emulator/api/contracts/pebble";
    private readonly TinyContracts _folder = new();

    [Fact]
    public async Task A_provider_is_there_as_soon_as_it_is_uploaded_and_goes_again()
    {
        await using var client = await StartAsync();
        Assert.Equal(404, (await client.TinySendAsync("gravel")).Status);
        var put = await client.PutAsync(Gravel, TinyContracts.Upload("gravel", "up"));
        Assert.Equal(
            (200, "gravel"),
            (put.Status, put.Json.GetProperty("providers").GetProperty("added")[0].GetString())
        );
        Assert.Equal("up", (await client.TinySendAsync("gravel")).Text);
        Assert.Equal("one", (await client.TinySendAsync("pebble")).Text);
        Assert.Equal(200, (await client.DeleteAsync(Gravel)).Status);
        Assert.Equal(404, (await client.TinySendAsync("gravel")).Status);
    }

    [Fact]
    public async Task An_upload_lies_over_the_folder_and_survives_its_reloads()
    {
        await using var client = await StartAsync();
        await client.PutAsync(Pebble, TinyContracts.Upload("pebble", "up"));
        Assert.Equal("up", (await client.TinySendAsync("pebble")).Text);
        _folder.Edit("two");
        _folder.Write("boulder", "large");
        Assert.Equal(200, (await client.AskAsync("POST", "/_emulator/api/reload", null)).Status);
        Assert.Equal("up", (await client.TinySendAsync("pebble")).Text);
        Assert.Equal("large", (await client.TinySendAsync("boulder")).Text);
        await client.DeleteAsync(Pebble);
        Assert.Equal("two", (await client.TinySendAsync("pebble")).Text);
    }

    [Fact]
    public async Task What_is_in_force_can_be_read_and_uploaded_again()
    {
        await using var client = await StartAsync();
        var read = await client.GetAsync(Pebble);
        Assert.Contains("/pebble/provider.yaml\nformat: 1\nprovider: pebble\n", read.Text, StringComparison.Ordinal);
        Assert.Contains("---\n# ", read.Text, StringComparison.Ordinal);
        var put = await client.PutAsync(Pebble, read.Text);
        Assert.Equal((200, 0), (put.Status, put.Json.GetProperty("providers").GetProperty("changed").GetArrayLength()));
        var upload = TinyContracts.Upload("pebble", "up");
        await client.PutAsync(Pebble, upload);
        Assert.Equal(upload, (await client.GetAsync(Pebble)).Text);
    }

    [Fact]
    public async Task Documents_come_in_any_order_with_editions_and_in_json()
    {
        await using var client = await StartAsync();
        const string Edition = """
            ---
            format: 1
            edition: observed
            about: What is seen.
            provider: { outcomes: { sent: { body: seen } } }
            ---
            """;
        await client.PutAsync(Gravel, $"---\n{TinyContracts.Upload("gravel", "up")}{Edition}");
        Assert.Equal("seen", (await client.TinySendAsync("gravel", "/gravel@observed")).Text);
        Assert.Equal("up", (await client.TinySendAsync("gravel")).Text);
        Assert.Equal(200, (await client.PutAsync(Gravel, TinyContracts.UploadAsJson("of JSON"))).Status);
        Assert.Equal("of JSON", (await client.TinySendAsync("gravel")).Text);
        Assert.Equal(TinyContracts.UploadAsJson("of JSON"), (await client.GetAsync(Gravel)).Text);
    }

    [Theory]
    [InlineData("", "upload.yaml:1:1: no document is the provider itself")]
    [InlineData("[", "upload.yaml:2:1: not YAML: ")]
    [InlineData(
        "format: 1\nprovider: gravl\n",
        "upload.yaml:2:11: the provider is 'gravl', but the address says 'gravel'"
    )]
    [InlineData("format: 1\nprovidr: gravel\n", "upload.yaml:2:1: the document begins with 'providr'")]
    [InlineData("just words", "upload.yaml:1:1: the document is a single value")]
    [InlineData("provider: gravel\n---\nprovider: gravel\n", "upload.yaml:3:1: a second document is a provider")]
    [InlineData(
        "format: 1\nprovider: gravel\n---\na: [1,\n  2\nb: c",
        "upload.yaml:4:6: not YAML: a list, map or quote is not closed"
    )]
    public async Task What_is_no_provider_is_refused_with_its_place(string body, string problem)
    {
        await using var client = await StartAsync();
        var reply = await client.PutAsync(Gravel, body);
        Assert.Equal((422, "contracts-refused"), (reply.Status, reply.Error));
        var said = reply.Detail["The contracts have problems; nothing has changed. ".Length..];
        Assert.StartsWith(problem, said, StringComparison.Ordinal);
        Assert.Equal(404, (await client.GetAsync(Gravel)).Status);
    }

    [Fact]
    public async Task Mistakes_are_counted_in_the_whole_text()
    {
        await using var client = await StartAsync();
        var upload = TinyContracts.Upload("gravel", "up").Replace("kind: text", "kin: text", StringComparison.Ordinal);
        Snapshot.Match((await client.PutAsync(Gravel, upload.Replace("accepted: sent", "accepted: snet"))).Text);
        var json = await client.PutAsync(
            Gravel,
            TinyContracts.UploadAsJson("up").Replace("\"accepted\": \"sent\"", "\"accept\": 1")
        );
        Assert.Contains("upload.yaml:9:59: the operation has no key 'accept'", json.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_does_not_get_along_with_the_others_is_refused()
    {
        await using var client = await StartAsync();
        var taken = TinyContracts.Upload("gravel", "up").Replace("/gravel-api/**", "/pebble-api/**");
        var reply = await client.PutAsync(Gravel, taken);
        Assert.Equal(422, reply.Status);
        Assert.Contains("overlaps '/pebble-api/**' of pebble", reply.Detail, StringComparison.Ordinal);
        Assert.Equal("one", (await client.TinySendAsync("pebble")).Text);
    }

    [Fact]
    public async Task Too_much_and_unknown_names_are_refused()
    {
        await using var client = await StartAsync();
        var large = await client.PutAsync(Gravel, new string('#', (512 * 1024) + 1));
        Assert.Equal((413, "contracts-too-large"), (large.Status, large.Error));
        var unknown = await client.GetAsync("/_emulator/api/contracts/peble");
        Assert.Equal((404, "unknown-provider"), (unknown.Status, unknown.Error));
        Assert.Contains("did you mean 'pebble'?", unknown.Detail, StringComparison.Ordinal);
        var folder = await client.DeleteAsync(Pebble);
        Assert.Equal((404, "not-uploaded"), (folder.Status, folder.Error));
        Assert.Equal(405, (await client.AskAsync("POST", Pebble, "")).Status);
        Assert.Equal(400, (await client.PutAsync(Gravel + "?session=*", "")).Status);
    }

    public void Dispose() => _folder.Dispose();

    private Task<ApiClient> StartAsync() => ApiClient.StartAsync(new Settings { Contracts = _folder.Path });
}
