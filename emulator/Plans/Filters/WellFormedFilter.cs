using System.Text;
using System.Text.Unicode;
using Emulator.Plans.Payloads;

namespace Emulator.Plans.Filters;

/// <summary>Bytes that are no text become U+FFFD, so that a reply stays readable whatever was decoded.</summary>
internal sealed class WellFormedFilter : Filter
{
    public static readonly WellFormedFilter Instance = new();

    public override void Apply(ByteBuffer buffer, int start)
    {
        if (Utf8.IsValid(buffer.From(start)))
        {
            return;
        }

        using var copy = new CopiedText(buffer, start);
        buffer.Truncate(start);
        for (var text = copy.Bytes; text.Length > 0; )
        {
            Rune.DecodeFromUtf8(text, out var rune, out var consumed);
            buffer.Advance(rune.EncodeToUtf8(buffer.GetSpan(4)));
            text = text[consumed..];
        }
    }
}
