using System.Text.Json;

namespace Emulator.Serving.Wire;

/// <summary>The beginning of a body, about half of it, that is no whole JSON in itself.</summary>
internal static class HalfJson
{
    public static ReadOnlyMemory<byte> Of(ReadOnlyMemory<byte> body)
    {
        var half = body[..(body.Length / 2)];
        while (IsWhole(half.Span))
        {
            // A long number or much white space: half of it still says something, and less of it will not.
            half = half[..(half.Length / 2)];
        }

        return half;
    }

    private static bool IsWhole(ReadOnlySpan<byte> text)
    {
        try
        {
            var reader = new Utf8JsonReader(text);
            while (reader.Read()) { }

            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
