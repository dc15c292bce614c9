using System.Buffers;

namespace Emulator.Plans.Payloads;

/// <summary>Text inside HTML: what could end it or begin a tag is written as an entity.</summary>
internal sealed class HtmlEscaping : IEscaping
{
    public static readonly HtmlEscaping Instance = new();

    private static readonly SearchValues<byte> Touched = SearchValues.Create("&<>\"'"u8);

    public void Escape(ByteBuffer buffer, int start)
    {
        var text = buffer.From(start);
        if (text.IndexOfAny(Touched) < 0)
        {
            return;
        }

        var length = text.Length;
        var copy = ArrayPool<byte>.Shared.Rent(length);
        text.CopyTo(copy);
        buffer.Truncate(start);
        Append(copy.AsSpan(0, length), buffer);
        ArrayPool<byte>.Shared.Return(copy);
    }

    private static void Append(ReadOnlySpan<byte> text, ByteBuffer buffer)
    {
        while (text.IndexOfAny(Touched) is >= 0 and var next)
        {
            buffer.Write(text[..next]);
            buffer.Write(
                text[next] switch
                {
                    (byte)'&' => "&amp;"u8,
                    (byte)'<' => "&lt;"u8,
                    (byte)'>' => "&gt;"u8,
                    (byte)'"' => "&quot;"u8,
                    _ => "&#39;"u8,
                }
            );
            text = text[(next + 1)..];
        }

        buffer.Write(text);
    }
}
