using System.Text;

namespace Emulator.Plans.Bodies;

/// <summary>Reads what stands behind the first word of a header: form-data; name="image"; filename=a.png.</summary>
internal ref struct Parameters(ReadOnlySpan<byte> header)
{
    private readonly ReadOnlySpan<byte> _header = header;
    private int _at = EndOf(header, 0);

    /// <summary>A quote that was opened and never closed.</summary>
    public bool IsBroken { get; private set; }

    public ReadOnlySpan<byte> Name { get; private set; } = [];

    /// <summary>Where the value stands in the header, its quotes left out.</summary>
    public Stretch Value { get; private set; }

    public bool IsQuoted { get; private set; }

    public readonly ReadOnlySpan<byte> Word => _header[..EndOf(_header, 0)].Trim(" \t"u8);

    public readonly bool Is(ReadOnlySpan<byte> name) => Ascii.EqualsIgnoreCase(Name, name);

    public bool Next()
    {
        if (_at >= _header.Length)
        {
            return false;
        }

        var start = _at + 1;
        var end = EndOf(_header, start);
        var equals = _header[start..end].IndexOf((byte)'=');
        Name = _header[start..(equals < 0 ? end : start + equals)].Trim(" \t"u8);
        _at = end;
        if (equals >= 0)
        {
            ReadValue(start + equals + 1, end);
        }
        else
        {
            (Value, IsQuoted) = (new Stretch(end, 0), false);
        }

        return !IsBroken;
    }

    private void ReadValue(int start, int end)
    {
        start += _header[start..end].IndexOfAnyExcept((byte)' ', (byte)'\t') is > 0 and var spaces ? spaces : 0;
        IsQuoted = start < _header.Length && _header[start] == '"';
        if (!IsQuoted)
        {
            Value = new Stretch(start, _header[start..end].TrimEnd(" \t"u8).Length);
            return;
        }

        var close = CloseOf(_header, start + 1);
        (IsBroken, Value) = (close < 0, new Stretch(start + 1, Math.Max(0, close - start - 1)));
        _at = close < 0 ? _header.Length : EndOf(_header, close + 1);
    }

    private static int EndOf(ReadOnlySpan<byte> header, int from) =>
        header[from..].IndexOf((byte)';') is >= 0 and var end ? from + end : header.Length;

    private static int CloseOf(ReadOnlySpan<byte> header, int at)
    {
        for (; at < header.Length; at++)
        {
            if (header[at] == '"')
            {
                return at;
            }

            at += header[at] == '\\' && at + 1 < header.Length && header[at + 1] is (byte)'"' or (byte)'\\' ? 1 : 0;
        }

        return -1;
    }
}
