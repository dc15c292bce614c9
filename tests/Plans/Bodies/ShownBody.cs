using System.Text;
using Emulator.Plans;
using Emulator.Plans.Bodies;

namespace Emulator.Tests.Plans.Bodies;

/// <summary>What a body says, in one text: see ShownJson; a file is shown with its facts and its bytes.</summary>
internal static class ShownBody
{
    public const string Unreadable = "unreadable";
    public const string Boundary = "multipart/form-data; boundary=b";

    public static string OfForm(string body, FormPlan? plan = null) =>
        Of(Encoding.UTF8.GetBytes(body), BodyKinds.Form, "", plan ?? FormPlan.Plain);

    /// <summary>Lines end as they do on the wire though they do not here.</summary>
    public static string OfMultipart(string body, string contentType = Boundary, FormPlan? plan = null) =>
        Of(Encoding.UTF8.GetBytes(body), BodyKinds.Multipart, contentType, plan ?? FormPlan.Plain);

    public static string Of(byte[] body, BodyKinds kind, string contentType, FormPlan plan, string? query = null)
    {
        var beside = Encoding.UTF8.GetBytes(query ?? "");
        using var tree = new BodyTree([.. body, .. beside]);
        var read =
            (query is null || BodyReader.ReadQuery(tree, new Stretch(body.Length, beside.Length), plan))
            && BodyReader.ReadBody(tree, body.Length, kind, contentType, plan);
        return read ? Of(tree.Root) : Unreadable;
    }

    private static string Of(FieldValue value) =>
        value.Kind switch
        {
            FieldKind.File => "file" + Map(value) + "'" + Encoding.UTF8.GetString(value.Utf8) + "'",
            FieldKind.Map => Map(value),
            FieldKind.List => List(value),
            _ => ShownJson.Of(value),
        };

    private static string Map(FieldValue map)
    {
        var shown = new StringBuilder("{");
        foreach (var child in map.Children)
        {
            shown.Append(Encoding.UTF8.GetString(child.Name)).Append('=').Append(Of(child)).Append(';');
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
}
