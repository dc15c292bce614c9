using System.Text;
using System.Text.Json;
using Emulator.Plans;

namespace Emulator.Tests.Plans;

/// <summary>One text for one JSON value, whoever read it: escapes gone, numbers as written.</summary>
internal static class ShownJson
{
    public static string Of(FieldValue value) =>
        value.Kind switch
        {
            FieldKind.Map => Map(value),
            FieldKind.List => List(value),
            FieldKind.Text => "'" + Utf8(value.Utf8) + "'",
            _ => Utf8(value.Utf8),
        };

    public static string Of(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Object => "{"
                + string.Concat(value.EnumerateObject().Select(each => $"{each.Name}={Of(each.Value)};"))
                + "}",
            JsonValueKind.Array => "[" + string.Concat(value.EnumerateArray().Select(each => Of(each) + ";")) + "]",
            JsonValueKind.String => $"'{value.GetString()}'",
            _ => value.GetRawText(),
        };

    private static string Map(FieldValue map)
    {
        var shown = new StringBuilder("{");
        foreach (var child in map.Children)
        {
            shown.Append(Utf8(child.Name)).Append('=').Append(Of(child)).Append(';');
        }

        return shown.Append('}').ToString();
    }

    private static string List(FieldValue list)
    {
        var shown = new StringBuilder("[");
        foreach (var child in list.Children)
        {
            shown.Append(Of(child)).Append(';');
        }

        return shown.Append(']').ToString();
    }

    private static string Utf8(ReadOnlySpan<byte> text) => Encoding.UTF8.GetString(text);
}
