namespace Emulator.Plans.Bodies;

/// <summary>Reads a body of any kind into the one tree that all checks look at.</summary>
internal static class BodyReader
{
    /// <summary>Adds what the query says, as the first fields of a map that the body may join.</summary>
    public static bool ReadQuery(BodyTree tree, Stretch query, FormPlan plan)
    {
        tree.Add(FieldKind.Map, 0, 0);
        var fields = default(FormFields);
        var read = FormBody.Read(tree, query, ref fields) && FormTree.Write(tree, fields.All, plan);
        fields.Dispose();
        tree[0].Next = tree.Count;
        return read;
    }

    /// <summary>Adds what the body says; says no when it is not what its content type promised.</summary>
    public static bool ReadBody(
        BodyTree tree,
        int length,
        BodyKinds kind,
        ReadOnlySpan<char> contentType,
        FormPlan plan
    ) =>
        kind switch
        {
            BodyKinds.Form => ReadForm(tree, length, default, plan),
            BodyKinds.Multipart => ReadMultipart(tree, length, contentType, plan),
            _ => JsonBody.Read(tree, length),
        };

    private static bool ReadMultipart(BodyTree tree, int length, ReadOnlySpan<char> contentType, FormPlan plan)
    {
        Span<byte> boundary = stackalloc byte[MediaType.LongestBoundary];
        var found = MediaType.Boundary(contentType, boundary);
        return found > 0 && ReadForm(tree, length, boundary[..found], plan);
    }

    /// <summary>Without a boundary the form is url-encoded.</summary>
    private static bool ReadForm(BodyTree tree, int length, ReadOnlySpan<byte> boundary, FormPlan plan)
    {
        if (tree.Count == 0)
        {
            tree.Add(FieldKind.Map, 0, 0);
        }

        var fields = default(FormFields);
        var read =
            (
                boundary.IsEmpty
                    ? FormBody.Read(tree, new Stretch(0, length), ref fields)
                    : MultipartBody.Read(tree, length, boundary, ref fields)
            ) && FormTree.Write(tree, fields.All, plan);
        fields.Dispose();
        (tree[0].Length, tree[0].Next) = (length, tree.Count);
        return read;
    }
}
