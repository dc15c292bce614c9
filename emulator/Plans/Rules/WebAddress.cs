using System.Text;

namespace Emulator.Plans.Rules;

/// <summary>The text is an absolute address on the web, http or https, with a host.</summary>
internal sealed class WebAddress : IFieldRule
{
    private const int MostLength = 8192;

    public string Limit => "http or https";

    public bool Holds(in FieldValue value)
    {
        var text = value.Utf8;
        if (text.Length > MostLength || !StartsAsWeb(text) || text.IndexOfAnyInRange((byte)0, (byte)' ') >= 0)
        {
            return false;
        }

        // Only the framework's own parser knows every rule of an address; it wants a string.
        return Uri.TryCreate(Encoding.UTF8.GetString(text), UriKind.Absolute, out var address)
            && address.Host.Length > 0;
    }

    private static bool StartsAsWeb(ReadOnlySpan<byte> text) =>
        Ascii.EqualsIgnoreCase(text[..Math.Min(7, text.Length)], "http://"u8)
        || Ascii.EqualsIgnoreCase(text[..Math.Min(8, text.Length)], "https://"u8);
}
