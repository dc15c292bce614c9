using System.Globalization;
using System.Text.Json;
using Emulator.Tests.Support;

namespace Emulator.Tests.Clients.Joining;

/// <summary>A server that tells what became of each base URL and path: where the request went, and to whom.</summary>
internal sealed class JoiningServer : IAsyncDisposable
{
    private readonly HttpClient _http;

    private JoiningServer(TestServer server) => (Server, _http) = (server, server.NewClient());

    public TestServer Server { get; }

    public IReadOnlyList<JoiningCase> Cases => JoiningCase.On(Server.Address);

    public static async Task<JoiningServer> StartAsync()
    {
        var server = new JoiningServer(await TestServer.StartAsync());
        using var nothing = new StringContent("{}");
        using var opened = await server._http.PutAsync(At("sessions/NAME"), nothing);
        Assert.True(opened.IsSuccessStatusCode, await opened.Content.ReadAsStringAsync());
        return server;
    }

    /// <summary>What came, as a table of the page.</summary>
    public async Task<string> TableAsync()
    {
        var cells = new List<string>();
        var astray = 0;
        for (var number = 0; number < Cases.Count; number++)
        {
            var entry = await EntryAsync(number);
            astray += entry?.GetProperty("session").GetString() == "default" ? 1 : 0;
            cells.Add(CellOf(entry, Cases[number]));
        }

        var session = JsonDocument.Parse(await _http.GetStringAsync(At("sessions/NAME"))).RootElement;
        Assert.Equal(astray, session.GetProperty("unclaimed").GetInt32());
        var rows = JoiningCase.Prefixes.Zip(cells.Chunk(JoiningCase.Paths.Length));
        return "| base URL | `v23.0/…` | `/v23.0/…` |\n|---|---|---|\n"
            + string.Concat(rows.Select(row => $"| `…/{row.First}` | {string.Join(" | ", row.Second)} |\n"));
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await Server.DisposeAsync();
    }

    private async Task<JsonElement?> EntryAsync(int number)
    {
        var query = string.Create(CultureInfo.InvariantCulture, $"requests?header.X-Case={number}");
        var found = JsonDocument.Parse(await _http.GetStringAsync(At(query))).RootElement.GetProperty("requests");
        Assert.InRange(found.GetArrayLength(), 0, 1);
        return found.EnumerateArray().Select(entry => (JsonElement?)entry).SingleOrDefault();
    }

    private static string CellOf(JsonElement? entry, JoiningCase wanted)
    {
        if (entry is not { } came)
        {
            return "**nothing is sent**";
        }

        var target = came.GetProperty("request").GetProperty("target").GetString()!;
        return $"{Whose(came, wanted)}: `{target.Replace(JoiningCase.Id, "…", StringComparison.Ordinal)}`";
    }

    /// <summary>Behind the base URL of a session its name counts, behind a mount the edition.</summary>
    private static string Whose(JsonElement came, JoiningCase wanted)
    {
        var (property, right) = wanted.Base.Contains("/s/", StringComparison.Ordinal)
            ? ("session", "NAME")
            : ("edition", "observed");
        if (!came.TryGetProperty(property, out var value))
        {
            return $"**{came.GetProperty("verdict").GetString()}**";
        }

        return value.GetString() == right ? "arrives" : $"**{property} `{value.GetString()}`**";
    }

    private static Uri At(string path) => new("/_emulator/api/" + path, UriKind.Relative);
}
