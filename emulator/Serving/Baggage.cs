using Microsoft.Extensions.Primitives;

namespace Emulator.Serving;

/// <summary>What tracing libraries pass on, as in 'baggage: a=b, emulator-session=NAME;property'.</summary>
internal static class Baggage
{
    /// <summary>The first member of this name, unescaped; null where there is none.</summary>
    public static string? Find(StringValues baggage, string name)
    {
        if (baggage.Count == 0)
        {
            return null;
        }

        foreach (var line in baggage)
        {
            foreach (var range in line.AsSpan().Split(','))
            {
                var member = line.AsSpan(range);
                var equals = member.IndexOf('=');
                if (equals > 0 && member[..equals].Trim().SequenceEqual(name))
                {
                    var text = member[(equals + 1)..];
                    var end = text.IndexOf(';');
                    return Uri.UnescapeDataString((end < 0 ? text : text[..end]).Trim());
                }
            }
        }

        return null;
    }
}
