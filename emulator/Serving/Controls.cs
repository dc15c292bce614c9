using Microsoft.Extensions.Primitives;

namespace Emulator.Serving;

/// <summary>The headers by which a request steers the emulator, found while all headers are noted.</summary>
internal sealed class Controls
{
    /// <summary>Those of a request that steers nothing, as nearly all are.</summary>
    public static readonly Controls None = new();

    private const string OurPrefix = "X-Emulator-";

    public StringValues Session { get; private set; }

    public StringValues Edition { get; private set; }

    public StringValues Scenario { get; private set; }

    public StringValues Prefer { get; private set; }

    public StringValues Baggage { get; private set; }

    /// <summary>Could a header of this name be one of them? Most are looked at for their first letter alone.</summary>
    public static bool MayBe(string name) => (name[0] | 0x20) is 'x' or 'p' or 'b';

    public void Notice(string name, StringValues values)
    {
        if (name.StartsWith(OurPrefix, StringComparison.OrdinalIgnoreCase))
        {
            NoticeOurs(name.AsSpan(OurPrefix.Length), values);
        }
        else if (name.Equals("Prefer", StringComparison.OrdinalIgnoreCase))
        {
            Prefer = values;
        }
        else if (name.Equals("baggage", StringComparison.OrdinalIgnoreCase))
        {
            Baggage = values;
        }
    }

    private void NoticeOurs(ReadOnlySpan<char> name, StringValues values)
    {
        if (name.Equals("Session", StringComparison.OrdinalIgnoreCase))
        {
            Session = values;
        }
        else if (name.Equals("Edition", StringComparison.OrdinalIgnoreCase))
        {
            Edition = values;
        }
        else if (name.Equals("Scenario", StringComparison.OrdinalIgnoreCase))
        {
            Scenario = values;
        }
    }
}
