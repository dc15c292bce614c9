namespace Emulator.Plans.Bodies;

/// <summary>Reads a=1&amp;b=2 as forms and queries write it.</summary>
internal static class FormBody
{
    /// <summary>Says no to a form with too many fields; everything else is a form.</summary>
    public static bool Read(BodyTree tree, Stretch text, ref FormFields fields)
    {
        var sent = tree.At(text.Start, text.Length);
        for (var start = 0; start < sent.Length; )
        {
            var rest = sent[start..];
            var end = rest.IndexOf((byte)'&') is >= 0 and var found ? found : rest.Length;
            if (end > 0 && !Add(tree, text.Cut(start, end), ref fields))
            {
                return false;
            }

            start += end + 1;
        }

        return true;
    }

    private static bool Add(BodyTree tree, Stretch pair, ref FormFields fields)
    {
        var equals = tree.At(pair.Start, pair.Length).IndexOf((byte)'=');
        var end = equals < 0 ? pair.Length : equals;
        var after = Math.Min(end + 1, pair.Length);
        var name = FormText.OfForm(tree, pair.Cut(0, end));
        return fields.Add(new FormField(name, FormText.OfForm(tree, pair.Cut(after, pair.Length - after))));
    }
}
