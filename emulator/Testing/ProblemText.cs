using System.Text.Json.Nodes;

namespace Emulator.Testing;

/// <summary>What the emulator says is wrong, with every single mistake where it lists them.</summary>
internal static class ProblemText
{
    public static string Of(string json)
    {
        var problem = JsonNode.Parse(json)!;
        var mistakes = problem["problems"]?.AsArray().Select(Mistake) ?? [];
        return string.Join('\n', mistakes.Prepend(problem["detail"]!.GetValue<string>()));
    }

    private static string Mistake(JsonNode? mistake) =>
        $"{mistake!["file"]}:{mistake["line"]}:{mistake["column"]}: {mistake["message"]}";
}
