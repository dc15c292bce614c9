using System.Text;
using Emulator.Cli.Comparing;
using Emulator.Cli.Judging;

namespace Emulator.Cli.Replaying;

/// <summary>An emulator: every example has a session of its own, which is opened with what must be given.</summary>
internal sealed class EmulatorTarget(ExampleSender sender, string address, string root, string token) : IReplayTarget
{
    private int _sessions;

    public string? ReasonToSkip(ExampleToSend example) => null;

    public async Task<(SeenReply? Reply, string? Failure)> AskAsync(ExampleToSend example)
    {
        var name = $"replay-{Environment.ProcessId}-{++_sessions}";
        var session = $"{root}/_emulator/api/sessions/{name}";
        var (opened, failure) = await sender.SendAsync("PUT", session, Authorization(token), Setup(example));
        if (opened is not { Status: 200 })
        {
            return (null, failure ?? $"the emulator opens no session for it: {opened!.Text.TrimEnd()}");
        }

        var answer = await AskAsync(example, name);
        await sender.SendAsync("DELETE", session, Authorization(token), null);
        return answer;
    }

    public static IReadOnlyList<KeyValuePair<string, string>> Authorization(string token) =>
        token.Length > 0 ? [KeyValuePair.Create("Authorization", $"Bearer {token}")] : [];

    private Task<(SeenReply? Reply, string? Failure)> AskAsync(ExampleToSend example, string session)
    {
        var (request, scenario) = (example.Contract.Request, example.Contract.Given.Scenario);
        List<KeyValuePair<string, string>> headers =
        [
            .. request.Headers.Select(header => KeyValuePair.Create(header.Name, header.Value)),
            KeyValuePair.Create("X-Emulator-Session", session),
        ];
        if (scenario is not null)
        {
            headers.Add(KeyValuePair.Create("X-Emulator-Scenario", scenario));
        }

        // Whoever names a mount gets that one; the bare server has one for each provider.
        var mount = address == root ? $"{root}/{example.Provider}" : address;
        var body = request.Body is { } text ? Encoding.UTF8.GetBytes(text) : null;
        return sender.SendAsync(request.Method, mount + request.Path, headers, body);
    }

    private static byte[] Setup(ExampleToSend example)
    {
        var given = example.Contract.Given;
        var accounts = given.Accounts is { } listed ? TreeJson.Write(listed) : "\"open\"";
        var limits = given.Limits ? "on" : "off";
        var edition = $"{{{TreeJson.Quoted(example.Provider)}:{TreeJson.Quoted(given.Edition)}}}";
        return Encoding.UTF8.GetBytes($$"""{"edition":{{edition}},"accounts":{{accounts}},"limits":"{{limits}}"}""");
    }
}
