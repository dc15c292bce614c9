namespace Emulator.Plans.Bodies;

/// <summary>Reads multipart/form-data: each part is a field; what stands around them is passed over.</summary>
internal static class MultipartBody
{
    public const int MostHeaderBytes = 16 * 1024;

    /// <summary>Says no to a body whose parts do not end, or that has too many of them.</summary>
    public static bool Read(BodyTree tree, int length, ReadOnlySpan<byte> boundary, ref FormFields fields)
    {
        if (boundary.IsEmpty || boundary.Length > MediaType.LongestBoundary)
        {
            return false;
        }

        Span<byte> room = stackalloc byte[DelimiterLine.Longest];
        var delimiter = DelimiterLine.Write(boundary, room);
        var body = tree.Source.AsSpan(0, length);
        var at = DelimiterLine.BeginsWith(body, delimiter, out var first) ? first : -1;
        at = at >= 0 ? at : DelimiterLine.Find(body, 0, delimiter).Next;
        for (var parts = 0; at >= 0 && parts <= FormFields.Most; parts++)
        {
            if (body[at..].StartsWith("--"u8))
            {
                return true;
            }

            at = ReadPart(tree, at + 2, body, delimiter, ref fields);
        }

        return false;
    }

    /// <summary>Says where the next part begins, or -1 when this one is broken.</summary>
    private static int ReadPart(
        BodyTree tree,
        int start,
        ReadOnlySpan<byte> body,
        ReadOnlySpan<byte> delimiter,
        ref FormFields fields
    )
    {
        var headers = new PartHeaders();
        var rest = body.Slice(start, Math.Min(body.Length - start, MostHeaderBytes));
        var end = rest.StartsWith("\r\n"u8) ? -2 : rest.IndexOf("\r\n\r\n"u8);
        if ((end == -1) || (end > 0 && !headers.Read(tree, new Stretch(start, end))))
        {
            return -1;
        }

        // The line that ends the headers may be the one before the delimiter: then the part is empty.
        var content = start + end + 4;
        var (stop, next) = DelimiterLine.Find(body, content - 2, delimiter);
        var text = new Stretch(content, Math.Max(0, stop - content));
        return next < 0 || Add(tree, headers, text, ref fields) ? next : -1;
    }

    private static bool Add(BodyTree tree, PartHeaders headers, Stretch text, ref FormFields fields)
    {
        if (headers.Name is not { } name)
        {
            return true;
        }

        if (headers.FileName is not { } file)
        {
            return fields.Add(new FormField(name, FormText.Sound(tree, text)));
        }

        // So say browsers that no file was chosen.
        return (file.Length == 0 && text.Length == 0)
            || fields.Add(new FormField(name, text) { FileName = file, ContentType = headers.ContentType });
    }
}
