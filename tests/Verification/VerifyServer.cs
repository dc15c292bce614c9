using System.Text.RegularExpressions;
using Emulator.Hosting;
using Emulator.Tests.Admin;
using Emulator.Tests.Scenarios;

namespace Emulator.Tests.Verification;

/// <summary>A server with the made-up provider jinx, and words for what tests of verifications do with it.</summary>
internal sealed partial class VerifyServer : IAsyncDisposable
{
    private VerifyServer(JinxServer jinx) => Jinx = jinx;

    public JinxServer Jinx { get; }

    public ApiClient Client => Jinx.Client;

    public static async Task<VerifyServer> StartAsync(Settings? settings = null) =>
        new(await JinxServer.StartAsync(settings));

    public Task<ApiReply> VerifyAsync(string claim, string prefix = "") =>
        Client.AskAsync("POST", $"{prefix}/_emulator/api/verify", claim);

    /// <summary>Says 'yes', or the name of the refusal.</summary>
    public async Task<string> AnswerAsync(string claim, string prefix = "")
    {
        var reply = await VerifyAsync(claim, prefix);
        return reply.Status == 200 && reply.Json.GetProperty("ok").GetBoolean() ? "yes" : reply.Error;
    }

    /// <summary>An answer without what differs from run to run.</summary>
    public static string Scrubbed(ApiReply reply) =>
        Before()
            .Replace(
                Waited().Replace(Apart().Replace(reply.Scrubbed, "$1{time} after"), "$1{waited}"),
                "{time} before"
            );

    public ValueTask DisposeAsync() => Jinx.DisposeAsync();

    [GeneratedRegex("(the (second|last) )[0-9.]+ m?s after", RegexOptions.None, 1000)]
    private static partial Regex Apart();

    [GeneratedRegex("[0-9.]+ s before", RegexOptions.None, 1000)]
    private static partial Regex Before();

    [GeneratedRegex("(\"waitedMs\": )[0-9.]+", RegexOptions.None, 1000)]
    private static partial Regex Waited();
}
