using System.Text;
using Emulator.Contracts;
using Emulator.Hosting;
using Emulator.Wording;

namespace Emulator.Cli.Exporting;

/// <summary>The verb 'export': a provider as a file of requests, which editors send, or as a description.</summary>
internal sealed class ExportVerb(Terminal terminal)
{
    private const string Http = "http";
    private const string OpenApi = "openapi";

    public async Task<int> RunAsync(Settings settings, IReadOnlyList<string> words)
    {
        if (words is not [Http or OpenApi, var name])
        {
            return terminal.Misused($"export is written 'export {Http}|{OpenApi} PROVIDER'");
        }

        if (LoadedContracts.Load(settings, terminal, provider => provider == name) is not { } providers)
        {
            return ExitCode.Failed;
        }

        if (providers.FirstOrDefault(provider => provider.Name == name) is not { } found)
        {
            var known = providers.Select(provider => provider.Name);
            return terminal.Misused($"no provider is called '{name}'; {NearestName.Hint(name, known)}");
        }

        await using var server = ServedHost.Build(settings with { Watch = null }, terminal);
        if (server is null)
        {
            return ExitCode.Failed;
        }

        var line = new DirectLine(server.Host);
        return words[0] == OpenApi
            ? await new OpenApiExport(terminal, settings).RunAsync(found, line)
            : await ExportAsync(found, line);
    }

    private async Task<int> ExportAsync(LoadedProvider provider, DirectLine line)
    {
        var requests = new List<string>();
        foreach (var example in provider.Examples.Select(named => named.Example).Where(NeedsNothing))
        {
            if (
                await line.AskAsync(Request(example)) is { IsAccepted: true, HidesBody: false } reply
                && reply.AsHttpFile is { } text
            )
            {
                requests.Add($"### {example.Sentence}\n{text.TrimEnd('\n')}\n");
            }
        }

        if (requests.Count == 0)
        {
            terminal.Error($"provider '{provider.Name}' has no example that is accepted as things are at the start");
            return ExitCode.Failed;
        }

        var host = provider.Contracts[0].Hosts is [var first, ..] ? $", or https://{first} itself" : "";
        terminal.Say($"# {provider.Name}, as documented: at an emulator{host}");
        terminal.Say($"@{DirectReply.Root} = http://localhost:8080/{provider.Name}\n");
        terminal.Say(string.Join('\n', requests).TrimEnd('\n'));
        return ExitCode.Done;
    }

    /// <summary>Whoever sends the file can set up neither accounts nor failures.</summary>
    private static bool NeedsNothing(ExampleContract example) =>
        example.Given is { Edition: ContractFolder.Documented, Accounts: null, Scenario: null, Limits: false };

    private static DirectRequest Request(ExampleContract example) =>
        new(
            example.Request.Method,
            example.Request.Path,
            "localhost",
            [.. example.Request.Headers.Select(header => KeyValuePair.Create(header.Name, header.Value))],
            Encoding.UTF8.GetBytes(example.Request.Body ?? "")
        );
}
