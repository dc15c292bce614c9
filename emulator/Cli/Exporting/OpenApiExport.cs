using System.Text.Encodings.Web;
using System.Text.Json;
using Emulator.Hosting;
using Emulator.Wording;

namespace Emulator.Cli.Exporting;

/// <summary>'export openapi': a provider's contract as an OpenAPI 3.1 description, its errors as examples.</summary>
internal sealed class OpenApiExport(Terminal terminal, Settings settings)
{
    private static readonly JsonSerializerOptions Layout = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public async Task<int> RunAsync(LoadedProvider provider, DirectLine line)
    {
        var edition = EditionSetting.Of(settings.Edition, provider.Name);
        if (provider.Contracts.FirstOrDefault(contract => contract.Edition == edition) is not { } contract)
        {
            var hint = NearestName.Hint(edition, provider.Editions);
            return terminal.Misused($"provider '{provider.Name}' has no edition '{edition}'; {hint}");
        }

        var examples = new OutcomeExamples(provider, contract, line);
        var document = await new OpenApiDocument(contract, examples).MakeAsync();
        terminal.Say(document.ToJsonString(Layout));
        return ExitCode.Done;
    }
}
