using System.Text;

namespace Emulator.Plans.Bodies;

/// <summary>What the content type of a body says: its media type, and the boundary between its parts.</summary>
internal static class MediaType
{
    public const int LongestBoundary = 128;

    private const int Longest = 1024;

    /// <summary>Is it this type, whatever its case and its parameters?</summary>
    public static bool Is(ReadOnlySpan<char> contentType, ReadOnlySpan<char> wanted)
    {
        var end = contentType.IndexOf(';');
        return (end < 0 ? contentType : contentType[..end]).Trim().Equals(wanted, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Writes the boundary and says how long it is: 0 when there is none that can be used.</summary>
    public static int Boundary(ReadOnlySpan<char> contentType, Span<byte> into)
    {
        Span<byte> text = stackalloc byte[Longest];
        if (contentType.Length > Longest || Ascii.FromUtf16(contentType, text, out var length) is not 0)
        {
            return 0;
        }

        var parameters = new Parameters(text[..length]);
        while (parameters.Next())
        {
            if (parameters.Is("boundary"u8))
            {
                var boundary = text.Slice(parameters.Value.Start, parameters.Value.Length);
                return boundary.TryCopyTo(into) ? boundary.Length : 0;
            }
        }

        return 0;
    }
}
