using System.Diagnostics;
using System.Text.Json;
using Emulator.Contracts;

namespace Emulator.Cli.Judging;

/// <summary>Writes a part of a document as JSON, which settings and our own API take.</summary>
internal static class TreeJson
{
    public static string Write(Tree tree) =>
        tree switch
        {
            TreeMap map =>
                $"{{{string.Join(',', map.Entries.Select(one => $"{Quoted(one.Name)}:{Write(one.Value)}"))}}}",
            TreeList list => $"[{string.Join(',', list.Items.Select(Write))}]",
            TreeText text => Quoted(text.Value),
            _ => throw new UnreachableException(tree.Kind),
        };

    public static string Quoted(string text) => $"\"{JsonEncodedText.Encode(text)}\"";
}
