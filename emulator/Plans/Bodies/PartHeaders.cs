using System.Text;

namespace Emulator.Plans.Bodies;

/// <summary>Reads the headers of one part of a multipart body: its name, and the file's name and type.</summary>
internal ref struct PartHeaders
{
    public Stretch? Name { get; private set; }

    public Stretch? FileName { get; private set; }

    public Stretch? ContentType { get; private set; }

    /// <summary>Says no to lines that are no headers.</summary>
    public bool Read(BodyTree tree, Stretch block)
    {
        for (var at = 0; at < block.Length; )
        {
            var rest = tree.At(block.Start + at, block.Length - at);
            var end = rest.IndexOf("\r\n"u8) is >= 0 and var found ? found : rest.Length;
            if (!ReadLine(tree, block.Cut(at, end)))
            {
                return false;
            }

            at += end + 2;
        }

        return true;
    }

    private bool ReadLine(BodyTree tree, Stretch line)
    {
        var text = tree.At(line.Start, line.Length);
        var colon = text.IndexOf((byte)':');
        if (colon <= 0)
        {
            return false;
        }

        var value = text[(colon + 1)..].Trim(" \t"u8);
        var start = colon + 1 + text[(colon + 1)..].IndexOf(value);
        var place = line.Cut(start, value.Length);
        if (Ascii.EqualsIgnoreCase(text[..colon], "content-disposition"u8))
        {
            return ReadDisposition(tree, place);
        }

        if (Ascii.EqualsIgnoreCase(text[..colon], "content-type"u8))
        {
            ContentType = FormText.Sound(tree, place);
        }

        return true;
    }

    private bool ReadDisposition(BodyTree tree, Stretch header)
    {
        var parameters = new Parameters(tree.At(header.Start, header.Length));
        if (!Ascii.EqualsIgnoreCase(parameters.Word, "form-data"u8))
        {
            return true;
        }

        var extended = default(Stretch?);
        while (parameters.Next())
        {
            var value = header.Cut(parameters.Value.Start, parameters.Value.Length);
            if (parameters.Is("filename*"u8))
            {
                extended = Extended(tree, value) ?? extended;
            }
            else if (parameters.Is("filename"u8))
            {
                FileName = parameters.IsQuoted ? FormText.OfQuoted(tree, value) : FormText.Sound(tree, value);
            }
            else if (parameters.Is("name"u8))
            {
                Name = parameters.IsQuoted ? FormText.OfQuoted(tree, value) : FormText.Sound(tree, value);
            }
        }

        FileName = extended ?? FileName;
        return !parameters.IsBroken;
    }

    /// <summary>The text of UTF-8'language'text; null when it is written otherwise.</summary>
    private static Stretch? Extended(BodyTree tree, Stretch value)
    {
        var text = tree.At(value.Start, value.Length);
        var first = text.IndexOf((byte)'\'');
        var second = first < 0 ? -1 : text[(first + 1)..].IndexOf((byte)'\'');
        if (second < 0 || !Ascii.EqualsIgnoreCase(text[..first], "utf-8"u8))
        {
            return null;
        }

        var start = first + second + 2;
        return FormText.OfExtended(tree, value.Cut(start, value.Length - start));
    }
}
