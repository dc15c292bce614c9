using System.Text;
using System.Text.Json;
using Emulator.Tests.Providers;
using Emulator.Tests.Support;
using Microsoft.OpenApi;

namespace Emulator.Tests.Cli;

/// <summary>A contract is exported as a description that readers of such descriptions take.</summary>
public sealed class ExportOpenApiTests
{
    private static string Acme => Repository.PathOf("tests/acme");

    public static TheoryData<string> Providers()
    {
        var rows = new TheoryData<string>();
        foreach (var provider in Examples.Providers)
        {
            rows.Add(provider);
        }

        foreach (var provider in Directory.GetDirectories(Acme).Select(Path.GetFileName).Order(StringComparer.Ordinal))
        {
            rows.Add($"{provider} --contracts {Acme}");
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Is_valid_for_a_reader_of_such_descriptions(string provider)
    {
        using var text = new MemoryStream(Encoding.UTF8.GetBytes(await ExportAsync(provider)));
        var (document, diagnostic) = await OpenApiDocument.LoadAsync(text, OpenApiConstants.Json);
        Findings.None(
            diagnostic!.Errors.Concat(diagnostic.Warnings).Select(error => $"{error.Pointer}: {error.Message}")
        );
        Assert.Equal(OpenApiSpecVersion.OpenApi3_1, diagnostic.SpecificationVersion);
        Assert.NotEmpty(document!.Paths);
    }

    [Theory]
    [InlineData("gupshup", "authentication-failed", "401")]
    [InlineData("whatsapp-cloud", "token-missing", "400")]
    [InlineData("z-api", "client-token-not-allowed", "403")]
    public async Task Shows_errors_as_they_were_recorded(string provider, string outcome, string status)
    {
        var recorded = Examples
            .Of(provider)
            .Where(example => example.Outcome == outcome && example.Given.Edition == "documented")
            .Select(example => JsonSerializer.Serialize(JsonDocument.Parse(example.Reply.Body)));
        using var document = JsonDocument.Parse(await ExportAsync(provider));
        var send = document
            .RootElement.GetProperty("paths")
            .EnumerateObject()
            .SelectMany(path => path.Value.EnumerateObject())
            .First(method => method.Value.GetProperty("operationId").GetString() == "send-image");
        var shown = send
            .Value.GetProperty("responses")
            .GetProperty(status)
            .GetProperty("content")
            .GetProperty("application/json")
            .GetProperty("examples")
            .GetProperty(outcome)
            .GetProperty("value");
        Assert.Contains(JsonSerializer.Serialize(shown), recorded);
    }

    [Fact]
    public async Task Says_all_that_a_contract_says_of_an_operation() =>
        Snapshot.Match(await ExportAsync($"cargo --contracts {Acme}"));

    [Fact]
    public async Task An_edition_that_is_not_there_is_told()
    {
        var ending = await Verbs.RunAsync("export openapi gupshup --edition gupshup=obsrved");
        Assert.NotEqual(0, ending.Code);
        Assert.Contains("no edition", ending.Errors, StringComparison.Ordinal);
    }

    private static async Task<string> ExportAsync(string provider)
    {
        var ending = await Verbs.RunAsync($"export openapi {provider}");
        Assert.Equal((0, ""), (ending.Code, ending.Errors));
        return ending.Output;
    }
}
