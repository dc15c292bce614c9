using System.Text.Json;
using Emulator.Admin;
using Emulator.Admin.WireMock;
using Emulator.Tests.Support;
using Microsoft.OpenApi;

namespace Emulator.Tests.Admin;

/// <summary>The description of our own API is valid, whole and true.</summary>
public sealed class DescriptionTests
{
    private static readonly JsonElement Written = JsonDocument
        .Parse(File.ReadAllText(Repository.PathOf("emulator/wwwroot/openapi.json")))
        .RootElement;

    [Fact]
    public async Task Is_valid_for_a_reader_of_such_descriptions()
    {
        await using var client = await ApiClient.StartAsync();
        using var text = new MemoryStream(
            System.Text.Encoding.UTF8.GetBytes((await client.GetAsync(DescriptionEndpoint.Path)).Text)
        );
        var (document, diagnostic) = await OpenApiDocument.LoadAsync(text, OpenApiConstants.Json);
        Findings.None(
            diagnostic!.Errors.Concat(diagnostic.Warnings).Select(error => $"{error.Pointer}: {error.Message}")
        );
        Assert.NotEmpty(document!.Paths);
    }

    [Fact]
    public void Has_every_path_and_every_method_and_no_other()
    {
        var described = Written
            .GetProperty("paths")
            .EnumerateObject()
            .Select(path => $"{path.Name} {Sorted(path.Value.EnumerateObject().Select(method => method.Name))}");
        var own = OwnPaths
            .All.Concat(WireMockApi.Paths)
            .Select(path => $"{path.Path} {Sorted(path.Methods.ToLowerInvariant().Split(", "))}");
        Assert.Equal(own.Order(StringComparer.Ordinal), described.Order(StringComparer.Ordinal));
    }

    /// <summary>In the order of the file, what takes away last: what one call makes, others read.</summary>
    [Fact]
    public async Task Every_path_answers_as_it_says()
    {
        await using var client = await ApiClient.StartAsync();
        await client.SendAsync();
        await client.PutAsync("/_emulator/api/sessions/my-test", "{}");
        var wrong = new List<string>();
        var calls = Written
            .GetProperty("paths")
            .EnumerateObject()
            .SelectMany(DescribedCall.Of)
            .Where(call => !call.Path.EndsWith("/stream", StringComparison.Ordinal)); // It has no end: see StreamTests.
        foreach (var call in calls.OrderBy(Turn))
        {
            wrong.AddRange(call.Check(await client.AskAsync(call.Method, call.Path, call.Body), Written));
        }

        Findings.None(wrong);
    }

    private static int Turn(DescribedCall call) =>
        call.Path.EndsWith("/reset", StringComparison.Ordinal) ? 2_000_000
        : call.Method == "DELETE" ? 1_000_000 - call.Path.Length
        : 0;

    private static string Sorted(IEnumerable<string> names) => string.Join(' ', names.Order(StringComparer.Ordinal));
}
