using System.Text;

namespace Emulator.Plans.Media;

/// <summary>The names of types of media that are known by heart; a known name makes no new text.</summary>
internal static class KnownTypes
{
    public const string Png = "image/png";
    public const string Jpeg = "image/jpeg";
    public const string Gif = "image/gif";
    public const string WebP = "image/webp";
    public const string Bmp = "image/bmp";
    public const string Tiff = "image/tiff";
    public const string Avif = "image/avif";
    public const string Heic = "image/heic";
    public const string Svg = "image/svg+xml";
    public const string Html = "text/html";
    public const string Pdf = "application/pdf";

    private const int LongestName = 128;

    /// <summary>What the bytes of a file can show.</summary>
    public static readonly string[] Found = [Png, Jpeg, Gif, WebP, Bmp, Tiff, Avif, Heic, Svg, Html, Pdf];

    private static readonly string[] Known = [.. Found, "image/jpg", "text/plain", "application/octet-stream"];

    /// <summary>A name as somebody wrote it, cut off where no name goes on.</summary>
    public static string Of(ReadOnlySpan<byte> written)
    {
        foreach (var known in Known)
        {
            if (known.Length == written.Length && Ascii.Equals(written, known))
            {
                return known;
            }
        }

        return Encoding.UTF8.GetString(written[..Math.Min(written.Length, LongestName)]);
    }

    /// <summary>The type that a name means, one of those that bytes can show; null for other names.</summary>
    public static string? Find(ReadOnlySpan<char> name)
    {
        if (AreSame(name, "image/jpg"))
        {
            return Jpeg;
        }

        foreach (var known in Found)
        {
            if (AreSame(name, known))
            {
                return known;
            }
        }

        return null;
    }

    /// <summary>Whether two names mean one type: case does not matter, nor do parameters behind a semicolon.</summary>
    public static bool AreSame(ReadOnlySpan<char> one, ReadOnlySpan<char> other) =>
        Bare(one).Equals(Bare(other), StringComparison.OrdinalIgnoreCase);

    public static ReadOnlySpan<char> Bare(ReadOnlySpan<char> name)
    {
        var end = name.IndexOf(';');
        return (end < 0 ? name : name[..end]).Trim();
    }

    /// <summary>The type that a file name's ending stands for, or null.</summary>
    public static string? OfExtension(ReadOnlySpan<char> extension)
    {
        Span<char> lower = stackalloc char[8];
        var length = extension.Length > lower.Length ? -1 : extension.ToLowerInvariant(lower);
        return (length < 0 ? default : lower[..length]) switch
        {
            "jpg" or "jpeg" or "jpe" or "jfif" => Jpeg,
            "png" => Png,
            "gif" => Gif,
            "webp" => WebP,
            "bmp" => Bmp,
            "tif" or "tiff" => Tiff,
            "avif" => Avif,
            "heic" or "heif" => Heic,
            "svg" => Svg,
            "htm" or "html" => Html,
            "pdf" => Pdf,
            _ => null,
        };
    }
}
