namespace Emulator.Plans.Bodies;

/// <summary>Reads multipart/form-data: each part is a field; what stands around them is passed over.</summary>
internal static class MultipartBody
{
    private const int MostHeaderBytes = 16 * 1024;

    /// <summary>Says no to a body whose parts do not end, or that has too many of them.</summary>
    public static bool Read(BodyTree tree, int length, ReadOnlySpan<byte> boundary, ref FormFields fields)
    {
        if (boundary.IsEmpty || boundary.Length > MediaType.LongestBoundary)
        {
            return false;
        }

        Span<byte> room = stackalloc byte[MediaType.LongestBoundary + 4];
        "\r\n--"u8.CopyTo(room);
        boundary.CopyTo(room[4..]);
        var delimiter = room[..(boundary.Length + 4)];
        var body = tree.Source.AsSpan(0, length);

        // The first delimiter needs no line before it.
        var at = body.StartsWith(delimiter[2..]) ? LineAfter(body, delimiter.Length - 2) : -1;
        at = at >= 0 ? at : Find(body, 0, delimiter).Next;
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
        var (stop, next) = Find(body, content - 2, delimiter);
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

    /// <summary>Where the text before the next delimiter stops, and where the delimiter's own line does.</summary>
    private static (int Stop, int Next) Find(ReadOnlySpan<byte> body, int from, ReadOnlySpan<byte> delimiter)
    {
        while (body[from..].IndexOf(delimiter) is >= 0 and var found)
        {
            from += found;
            if (LineAfter(body, from + delimiter.Length) is >= 0 and var next)
            {
                return (from, next);
            }

            from += 2;
        }

        return (0, -1);
    }

    /// <summary>Behind a delimiter stand two hyphens, or nothing but spaces up to the end of the line.</summary>
    private static int LineAfter(ReadOnlySpan<byte> body, int at)
    {
        if (body[at..].StartsWith("--"u8))
        {
            return at;
        }

        var spaces = body[at..].IndexOfAnyExcept((byte)' ', (byte)'\t');
        return spaces >= 0 && body[(at + spaces)..].StartsWith("\r\n"u8) ? at + spaces : -1;
    }
}
