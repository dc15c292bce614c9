using System.Text;
using System.Text.Json;

namespace Emulator.Contracts;

/// <summary>Turns JSON that somebody sent to our own API into a tree, so that one reader serves both.</summary>
internal static class JsonTree
{
    /// <summary>The document in the text, JSON or YAML, or null when it is neither.</summary>
    public static Tree? ReadAny(string name, string text, Problems problems)
    {
        if (text.TrimStart() is not ['{' or '[', ..])
        {
            return YamlTree.Read(name, text, problems);
        }

        // Maps in braces are YAML too, with fewer quotes; what is neither is told as JSON, which it looks like.
        var asYaml = new Problems();
        return !IsJson(text) && YamlTree.Read(name, text, asYaml) is { } tree && asYaml.Count == 0
            ? tree
            : Read(name, text, problems);
    }

    private static bool IsJson(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>All documents in the text: YAML with '---' between them, or a list of them, in JSON or YAML.</summary>
    public static IReadOnlyList<Tree> ReadMany(string name, string text, Problems problems)
    {
        var isJson = text.TrimStart() is ['{' or '[', ..] && IsJson(text);
        var documents = isJson ? Only(Read(name, text, problems)) : YamlTree.ReadMany(name, text, problems);
        return documents is [TreeList list] ? list.Items : documents;
    }

    private static IReadOnlyList<Tree> Only(Tree? tree) => tree is null ? [] : [tree];

    private static Tree? Read(string name, string text, Problems problems)
    {
        try
        {
            return new JsonNodes(name, Encoding.UTF8.GetBytes(text), problems).Read();
        }
        catch (JsonException broken)
        {
            var origin = new Origin(name, (broken.LineNumber ?? 0) + 1, (broken.BytePositionInLine ?? 0) + 1);
            problems.Add(
                origin,
                "not JSON: " + broken.Message.Split(" Path:")[0].Split(" LineNumber:")[0].TrimEnd('.')
            );
            return null;
        }
        catch (InvalidOperationException)
        {
            problems.Add(new Origin(name, 1, 1), "not JSON: a text holds half a character, such as \\ud800 alone");
            return null;
        }
    }
}
