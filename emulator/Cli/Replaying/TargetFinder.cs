using System.Text.Json;
using Emulator.Cli.Comparing;
using Emulator.Contracts;
using Emulator.Hosting;

namespace Emulator.Cli.Replaying;

/// <summary>Finds out who listens at an address: one of us says so, all others count as the provider itself.</summary>
internal sealed class TargetFinder(ExampleSender sender, string token)
{
    private const string OurError = "X-Emulator-Error";

    /// <summary>With the token of the settings; null when it is not to be had, which is said.</summary>
    public static TargetFinder? Of(ExampleSender sender, Settings settings, Terminal terminal)
    {
        var problems = new Problems();
        if (AdminTokenSetting.Read(settings, problems) is { } token)
        {
            return new TargetFinder(sender, token);
        }

        terminal.Refuse(problems);
        return null;
    }

    /// <summary>The target, or why nothing can be sent there.</summary>
    public async Task<(IReplayTarget? Target, string? Refusal)> FindAsync(
        string to,
        IReadOnlyList<LoadedProvider> providers,
        LiveAccounts accounts
    )
    {
        var address = to.TrimEnd('/');
        var root = new Uri(to).GetLeftPart(UriPartial.Authority);
        var (reply, failure) = await VersionAsync(root, "");
        if (reply?.Header(OurError) is not null && token.Length > 0)
        {
            // Nobody but an emulator is told the token.
            (reply, failure) = await VersionAsync(root, token);
        }

        return reply is null ? (null, failure)
            : reply.Header(OurError) is not null
                ? (null, $"the emulator at {root} keeps its API to itself: {reply.Text.TrimEnd()} (see --admin-token)")
            : StartIdOf(reply) is not null ? (new EmulatorTarget(sender, address, root, token), null)
            : (new LiveTarget(sender, address, providers, accounts), null);
    }

    private Task<(SeenReply? Reply, string? Failure)> VersionAsync(string root, string with) =>
        sender.SendAsync("GET", $"{root}/_emulator/api/version", EmulatorTarget.Authorization(with), null);

    /// <summary>What a stranger answers may be anything.</summary>
    private static string? StartIdOf(SeenReply reply)
    {
        try
        {
            using var version = JsonDocument.Parse(reply.Body);
            return
                version.RootElement.ValueKind is JsonValueKind.Object
                && version.RootElement.TryGetProperty("startId", out var id)
                && version.RootElement.TryGetProperty("contracts", out _)
                ? id.ToString()
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
