using Emulator.Hosting;
using Emulator.Tests.Support;

namespace Emulator.Tests.Admin;

/// <summary>A reload by call says what changed, or everything that is wrong, as data.</summary>
public sealed class ReloadTests
{
    private const string Reload = "/_emulator/api/reload";

    [Fact]
    public async Task Says_what_came_changed_and_went()
    {
        using var folder = new TinyContracts();
        folder.Write("gravel", "small");
        File.WriteAllText(folder.FileOf("pebble", "late.yaml"), TinyContracts.Operation("pebble", "late"));
        await using var client = await ApiClient.StartAsync(new Settings { Contracts = folder.Path });
        var nothing = await client.AskAsync("POST", Reload, null);
        Directory.Delete(folder.FileOf("gravel", ""), recursive: true);
        folder.Write("boulder", "large");
        folder.Edit("two");
        File.Delete(folder.FileOf("pebble", "late.yaml"));
        File.AppendAllText(folder.FileOf("pebble", "send.yaml"), "about: Sends.\n");
        var much = await client.AskAsync("POST", Reload, null);
        Assert.NotEqual(
            nothing.Json.GetProperty("revision").GetString(),
            much.Json.GetProperty("revision").GetString()
        );
        Snapshot.Match(nothing.Text + much.Text);
    }

    [Fact]
    public async Task A_comment_is_no_change()
    {
        using var folder = new TinyContracts();
        await using var client = await ApiClient.StartAsync(new Settings { Contracts = folder.Path });
        var before = await client.AskAsync("POST", Reload, null);
        File.AppendAllText(folder.FileOf("pebble", "send.yaml"), "\n# A word to the reader.\n");
        Assert.Equal(before.Text, (await client.AskAsync("POST", Reload, null)).Text);
    }

    [Fact]
    public async Task Says_every_problem_as_data()
    {
        using var folder = new TinyContracts();
        await using var client = await ApiClient.StartAsync(new Settings { Contracts = folder.Path });
        File.WriteAllText(folder.FileOf("pebble", "a.yaml"), "format: 1\noperation: [");
        File.WriteAllText(
            folder.FileOf("pebble", "b.yaml"),
            "format: 1\noperation: b\nroute: POST /b\naccepted: snet\n"
        );
        var reply = await client.AskAsync("POST", Reload, null);
        Assert.Equal((422, "reload-failed"), (reply.Status, reply.Error));
        Snapshot.Match(reply.Text.Replace(Path.GetFileName(folder.Path), "{folder}", StringComparison.Ordinal));
    }
}
