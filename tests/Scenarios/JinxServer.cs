using System.Text.Json;
using Emulator.Hosting;
using Emulator.Tests.Admin;
using Emulator.Tests.Compilation;

namespace Emulator.Tests.Scenarios;

/// <summary>
/// A server with the made-up providers, and words for what tests of scenarios do with the provider jinx.
/// </summary>
internal sealed class JinxServer : IAsyncDisposable
{
    public const string Anybody = "16505550001";

    private JinxServer(ApiClient client) => Client = client;

    public ApiClient Client { get; }

    public static async Task<JinxServer> StartAsync(Settings? settings = null)
    {
        var wanted = (settings ?? new Settings()) with { Contracts = AcmeContracts.Folder };
        return new JinxServer(await ApiClient.StartAsync(wanted));
    }

    /// <summary>
    /// Sends a text; headers are written 'Name: value', and the account is 'k' unless they say otherwise.
    /// </summary>
    public Task<ApiReply> SendAsync(string to = Anybody, string prefix = "", params string[] headers) =>
        SendBodyAsync($$"""{"to":"{{to}}","text":"hello"}""", prefix, headers);

    public Task<ApiReply> SendBodyAsync(string body, string prefix = "", params string[] headers) =>
        Client.AskAsync("POST", $"{prefix}/jinx-api/send", body, WithKey(headers));

    /// <summary>Asks for something that sends nothing.</summary>
    public Task<ApiReply> ShowAsync(params string[] headers) =>
        Client.AskAsync("GET", "/jinx-api/show", null, WithKey(headers));

    public Task<ApiReply> ArmAsync(string body, string session = "") =>
        Client.AskAsync("POST", "/_emulator/api/armed" + Query(session), body);

    public Task<ApiReply> DefineAsync(string name, string body, string session = "") =>
        Client.PutAsync($"/_emulator/api/scenarios/{name}" + Query(session), body);

    public Task<ApiReply> MoveClockAsync(string body, string session = "") =>
        Client.PutAsync("/_emulator/api/clock" + Query(session), body);

    public async Task<JsonElement> LastEntryAsync() =>
        (await Client.GetAsync("/_emulator/api/requests?limit=1")).Requests[0];

    /// <summary>What several sends in a row were answered, by status.</summary>
    public async Task<string> StatusesAsync(int count, string to = Anybody, params string[] headers)
    {
        var statuses = new List<int>();
        for (var i = 0; i < count; i++)
        {
            statuses.Add((await SendAsync(to, "", headers)).Status);
        }

        return string.Join(' ', statuses);
    }

    public ValueTask DisposeAsync() => Client.DisposeAsync();

    private static string Query(string session) => session.Length == 0 ? "" : $"?session={session}";

    private static string[] WithKey(string[] headers) =>
        headers.Any(header => header.StartsWith("X-Key", StringComparison.Ordinal))
            ? headers
            : ["X-Key: k", .. headers];
}
