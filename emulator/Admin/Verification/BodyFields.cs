using System.Text;
using Emulator.Plans;
using Emulator.Plans.Bodies;

namespace Emulator.Admin.Verification;

/// <summary>Finds fields in a body of any kind by the path that a contract would write, as in 'image.link'.</summary>
internal sealed class BodyFields(byte[] body, string contentType)
{
    /// <summary>The field as text; null where there is none, or where the body cannot be read.</summary>
    public string? Find(string path)
    {
        // Behind a dot may stand JSON inside of a form's field.
        var first = path.Split('.')[0];
        FormPlan[] ways =
            first.Length < path.Length
                ? [new FormPlan(Brackets: true, [Encoding.UTF8.GetBytes(first)]), new FormPlan(Brackets: true, [])]
                : [FormPlan.Plain];
        return ways.Select(way => Find(path, way)).FirstOrDefault(found => found is not null);
    }

    private string? Find(string path, FormPlan forms)
    {
        using var tree = new BodyTree(body);
        if (!BodyReader.ReadBody(tree, body.Length, Kind, contentType, forms))
        {
            return null;
        }

        var field = FieldPath.Of(path).In(tree.Root);
        return field.Kind switch
        {
            FieldKind.Missing or FieldKind.Null => null,
            FieldKind.True => "true",
            FieldKind.False => "false",
            FieldKind.File => field.Child("filename"u8) is { IsMissing: false } name ? Text(name) : "a file",
            _ => Text(field),
        };
    }

    /// <summary>Some clients name a form and send JSON.</summary>
    private BodyKinds Kind =>
        body.AsSpan().TrimStart(" \t\r\n"u8) is [(byte)'{' or (byte)'[', ..] ? BodyKinds.Json
        : MediaType.Is(contentType, "multipart/form-data") ? BodyKinds.Multipart
        : MediaType.Is(contentType, "application/x-www-form-urlencoded") ? BodyKinds.Form
        : BodyKinds.Json;

    private static string Text(FieldValue value) => Encoding.UTF8.GetString(value.Utf8);
}
