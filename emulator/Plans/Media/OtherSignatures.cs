using System.Buffers.Binary;
using System.Text;

namespace Emulator.Plans.Media;

/// <summary>Recognises by its first bytes what is often sent in place of a PNG, JPEG, GIF or WebP.</summary>
internal static class OtherSignatures
{
    /// <summary>How far words of a page or a drawing are looked for.</summary>
    private const int Beginning = 512;

    /// <summary>The type, or nothing when the bytes are none of these.</summary>
    public static string TypeOf(ReadOnlySpan<byte> file) =>
        file.StartsWith("%PDF-"u8) ? KnownTypes.Pdf
        : file.StartsWith("II*\0"u8) || file.StartsWith("MM\0*"u8) ? KnownTypes.Tiff
        : IsBitmap(file) ? KnownTypes.Bmp
        : file.Length >= 12 && file[4..].StartsWith("ftyp"u8) ? TypeOfBrand(file[8..12])
        : TypeOfText(file);

    /// <summary>Two letters are too few to go by: the header behind them has one of some known lengths.</summary>
    private static bool IsBitmap(ReadOnlySpan<byte> file) =>
        file.Length >= 18
        && file.StartsWith("BM"u8)
        && BinaryPrimitives.ReadUInt32LittleEndian(file[14..]) is 12 or 40 or 52 or 56 or 64 or 108 or 124;

    private static string TypeOfBrand(ReadOnlySpan<byte> brand) =>
        brand.SequenceEqual("avif"u8) || brand.SequenceEqual("avis"u8) ? KnownTypes.Avif
        : brand.StartsWith("hei"u8) || brand.StartsWith("hev"u8) || brand.SequenceEqual("mif1"u8) ? KnownTypes.Heic
        : "";

    private static string TypeOfText(ReadOnlySpan<byte> file)
    {
        var start = file[..Math.Min(file.Length, Beginning)];
        start = start.StartsWith("\uFEFF"u8) ? start[3..] : start;
        start = start[Ascii.Trim(start)];
        return StartsWith(start, "<!doctype html"u8) || StartsWith(start, "<html"u8) ? KnownTypes.Html
            : StartsWith(start, "<svg"u8) || (StartsWith(start, "<?xml"u8) && start.IndexOf("<svg"u8) > 0)
                ? KnownTypes.Svg
            : "";
    }

    private static bool StartsWith(ReadOnlySpan<byte> text, ReadOnlySpan<byte> word) =>
        text.Length >= word.Length && Ascii.EqualsIgnoreCase(text[..word.Length], word);
}
