using System.Buffers;
using System.Text;

namespace Emulator.Plans.Rules;

/// <summary>The text is an absolute address on the web, http or https, with a host.</summary>
internal sealed class WebAddress : FieldRule
{
    private const int MostLength = 8192;
    private const int LongestHost = 255;

    private static readonly SearchValues<byte> EndOfAuthority = SearchValues.Create("/?#\\"u8);
    private static readonly SearchValues<byte> NotInHosts = SearchValues.Create("!\"#$%&'()*+,/:;<=>?@[\\]^`{|}~"u8);

    public override string Limit => "http or https";

    public override bool SpeaksOf(FieldKind kind) => kind is FieldKind.Text;

    public override bool Holds(in FieldValue value)
    {
        var text = value.Utf8;
        var scheme = SchemeLength(text);
        if (scheme == 0 || text.Length > MostLength || text.IndexOfAnyInRange((byte)0, (byte)' ') >= 0)
        {
            return false;
        }

        var rest = text[scheme..];
        var end = rest.IndexOfAny(EndOfAuthority);
        var authority = end < 0 ? rest : rest[..end];
        authority = authority[(authority.LastIndexOf((byte)'@') + 1)..];
        return authority is [(byte)'[', ..] ? IsNumbered(authority) : IsNamed(authority);
    }

    private static int SchemeLength(ReadOnlySpan<byte> text) =>
        text.Length > 7 && Ascii.EqualsIgnoreCase(text[..7], "http://"u8) ? 7
        : text.Length > 8 && Ascii.EqualsIgnoreCase(text[..8], "https://"u8) ? 8
        : 0;

    /// <summary>A host by name or as four numbers, and perhaps a port.</summary>
    private static bool IsNamed(ReadOnlySpan<byte> authority)
    {
        var colon = authority.IndexOf((byte)':');
        var host = colon < 0 ? authority : authority[..colon];
        return (colon < 0 || IsPort(authority[(colon + 1)..]))
            && host.Length is > 0 and <= LongestHost
            && host.IndexOfAny(NotInHosts) < 0
            && host[0] != '.'
            && host.IndexOf(".."u8) < 0;
    }

    /// <summary>An address of the sixth version of the protocol, in brackets, and perhaps a port.</summary>
    private static bool IsNumbered(ReadOnlySpan<byte> authority)
    {
        var close = authority.IndexOf((byte)']');
        if (
            close < 0
            || !System.Net.IPAddress.IsValidUtf8(authority[1..close])
            || !authority[1..close].Contains((byte)':')
        )
        {
            return false;
        }

        var after = authority[(close + 1)..];
        return after.IsEmpty || (after[0] == ':' && IsPort(after[1..]));
    }

    private static bool IsPort(ReadOnlySpan<byte> text)
    {
        var port = 0;
        foreach (var digit in text)
        {
            if (digit is < (byte)'0' or > (byte)'9' || (port = (port * 10) + digit - '0') > ushort.MaxValue)
            {
                return false;
            }
        }

        return true;
    }
}
