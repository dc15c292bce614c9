namespace Emulator.Plans.Media;

/// <summary>What can be known of a file that a request brings with it.</summary>
internal static class FileFacts
{
    /// <summary>Of a part of a form.</summary>
    public static MediaFacts OfPart(FieldValue file) =>
        new()
        {
            Declared = KnownTypes.Of(file.Child("content-type"u8).Utf8),
            Extension = FileEnding.Of(file.Child("filename"u8).Utf8),
            Bytes = file.Utf8.Length,
            Header = ImageHeader.Read(file.Utf8),
        };

    /// <summary>Of a file in a text, and as many of its bytes as were decoded.</summary>
    public static MediaFacts OfData(DataUri uri, ReadOnlySpan<byte> bytes, bool isBroken)
    {
        var whole = Base64Text.LengthOf(uri.Text);
        return new MediaFacts
        {
            Declared = KnownTypes.Of(uri.Type),
            Bytes = isBroken ? 0 : whole,
            Header = ImageHeader.Read(bytes),
            IsOnlyBeginning = !isBroken && whole > bytes.Length,
            Data = isBroken && uri.Form is not DataForm.NotBase64 ? DataForm.Broken : uri.Form,
        };
    }
}
