using System.Buffers;
using System.Globalization;
using System.Text;

namespace Emulator.Plans.Payloads;

/// <summary>Writes some letters otherwise, each by itself: for HTML, or for an address.</summary>
internal sealed class LetterEscaping : IEscaping
{
    private const string Unreserved = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";

    public static readonly LetterEscaping Html = new(
        ('&', "&amp;"),
        ('<', "&lt;"),
        ('>', "&gt;"),
        ('"', "&quot;"),
        ('\'', "&#39;")
    );

    public static readonly LetterEscaping Url = new([
        .. from unit in Enumerable.Range(0, 256)
        where !Unreserved.Contains((char)unit)
        select ((char)unit, "%" + unit.ToString("X2", CultureInfo.InvariantCulture)),
    ]);

    private readonly byte[]?[] _written = new byte[256][];
    private readonly SearchValues<byte> _touched;

    private LetterEscaping(params (char Letter, string Written)[] letters)
    {
        foreach (var (letter, written) in letters)
        {
            _written[letter] = Encoding.ASCII.GetBytes(written);
        }

        _touched = SearchValues.Create([.. letters.Select(pair => (byte)pair.Letter)]);
    }

    public void Escape(ByteBuffer buffer, int start)
    {
        if (buffer.From(start).IndexOfAny(_touched) < 0)
        {
            return;
        }

        using var copy = new CopiedText(buffer, start);
        buffer.Truncate(start);
        foreach (var letter in copy.Bytes)
        {
            if (_written[letter] is { } written)
            {
                buffer.Write(written);
            }
            else
            {
                buffer.Write(letter);
            }
        }
    }
}
