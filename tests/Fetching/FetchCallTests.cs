using Emulator.Hosting;
using Emulator.Tests.Admin;
using Emulator.Tests.Support;

namespace Emulator.Tests.Fetching;

/// <summary>Hosts are shown and added while the server runs; those inside our own network only at the start.</summary>
public sealed class FetchCallTests
{
    private const string Path = "/_emulator/api/fetch";

    [Fact]
    public async Task Hosts_are_added_and_replaced_while_the_server_runs()
    {
        await using var server = await FableServer.StartAsync("localhost:9000;*.example.com");
        Assert.Equal("""{"hosts":[],"fromStart":["localhost:9000","*.example.com"]}""", await ShownAsync(server));
        await server.PutAsync(Path, """{"hosts":["img.example.com","*.cdn.example.com:8443"]}""");
        Assert.Equal(
            """{"hosts":["img.example.com","*.cdn.example.com:8443"],"fromStart":["localhost:9000","*.example.com"]}""",
            await ShownAsync(server)
        );
        await server.PutAsync(Path, """{"hosts":[]}""");
        Assert.Equal("""{"hosts":[],"fromStart":["localhost:9000","*.example.com"]}""", await ShownAsync(server));
    }

    [Theory]
    [InlineData("""{"hosts":["10.0.0.5"]}""", "'10.0.0.5' is a private address; only --fetch")]
    [InlineData("""{"hosts":["localhost:9000"]}""", "'localhost:9000' is a loopback address; only --fetch")]
    [InlineData("""{"hosts":["img.example.com","a/b"]}""", "'a/b' is no host to fetch from")]
    [InlineData("""{"hosts":[["a"]]}""", "hosts")]
    [InlineData("""{"host":["a"]}""", "the body says no hosts; write {\"hosts\":[\"img.example.com\"]}")]
    [InlineData("""{"hosts":["a"],"more":1}""", "more")]
    [InlineData("", "the body")]
    [InlineData("[]", "the body says no hosts")]
    public async Task A_call_with_mistakes_changes_nothing(string body, string detail)
    {
        await using var client = await ApiClient.StartAsync();
        var reply = await client.PutAsync(Path, body);
        Assert.Equal((400, "bad-input"), (reply.Status, reply.Error));
        Assert.Contains(detail, reply.Detail, StringComparison.Ordinal);
        Assert.Equal(0, (await client.GetAsync(Path)).Json.GetProperty("hosts").GetArrayLength());
    }

    [Fact]
    public async Task Nobody_is_asked_before_somebody_lists_a_host()
    {
        await using var server = await FableServer.StartAsync();
        Assert.Equal("""{"hosts":[],"fromStart":[]}""", await ShownAsync(server));
    }

    [Theory]
    [InlineData("none", true)]
    [InlineData("img.example.com; [::1]:9000", true)]
    [InlineData("http://img.example.com", false)]
    public void The_setting_takes_hosts(string written, bool isTaken) =>
        Assert.Equal(isTaken, SettingsTable.OfFlag("--fetch")!.Apply(new Settings(), written) is not null);

    private static async Task<string> ShownAsync(FableServer server) =>
        string.Concat((await server.GetAsync(Path)).Where(letter => !char.IsWhiteSpace(letter)));
}
