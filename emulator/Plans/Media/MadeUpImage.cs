using System.Globalization;
using Emulator.Wording;

namespace Emulator.Plans.Media;

/// <summary>An image on the made-up host `images.emulator.test`: its address says what would have come.</summary>
internal sealed class MadeUpImage(string ending)
{
    public const string Host = "images.emulator.test";

    /// <summary>In fewer bytes no format can be found.</summary>
    private const int LengthOfHeader = 32;

    private static readonly string[] Names =
    [
        "bytes",
        "width",
        "height",
        "bits",
        "status",
        "truncate",
        "type",
        "found",
        "colour",
        "status-text",
        "delay",
    ];

    private static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(30);

    private readonly Dictionary<string, string> _said = new(StringComparer.Ordinal);
    private string _misread = "";

    public MediaFacts Read(string query, out string misread)
    {
        foreach (var pair in query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            Notice(pair.Split('=', 2));
        }

        var (bytes, truncate) = (Number("bytes", 100 * 1024), Number("truncate", long.MaxValue));
        var declared = _said.GetValueOrDefault("type") ?? KnownTypes.OfExtension(ending) ?? KnownTypes.Jpeg;
        var status = (int)Math.Min(Number("status", 200), 999);
        var facts = new MediaFacts
        {
            Declared = declared,
            Extension = ending,
            Bytes = Math.Min(bytes, truncate),
            Status = status,
            StatusText = _said.GetValueOrDefault("status-text") ?? StatusWords.Of(status),
            Delay = Delay(),
            Header = Header(declared, Math.Min(bytes, truncate)) with { EndsProperly = truncate >= bytes },
        };
        misread = _misread;
        return facts;
    }

    private ImageHeader Header(string declared, long bytes)
    {
        var type = _said.GetValueOrDefault("found") ?? KnownTypes.Bare(declared).ToString().ToLowerInvariant();
        type = type == "image/jpg" ? KnownTypes.Jpeg : type;
        if (bytes < LengthOfHeader || !KnownTypes.Found.Contains(type))
        {
            return ImageHeader.None;
        }

        var isRead = type is KnownTypes.Png or KnownTypes.Jpeg or KnownTypes.Gif or KnownTypes.WebP;
        return !isRead
            ? new ImageHeader(type)
            : new ImageHeader(type)
            {
                Width = (int)Math.Min(Number("width", 800), int.MaxValue),
                Height = (int)Math.Min(Number("height", 600), int.MaxValue),
                Bits = (int)Math.Min(Number("bits", 8), int.MaxValue),
                Colour = Colour(type is KnownTypes.Gif ? ImageColour.Palette : ImageColour.Rgb),
            };
    }

    /// <summary>Other names are left alone, for addresses carry many things; only a near miss is told.</summary>
    private void Notice(string[] pair)
    {
        if (Names.Contains(pair[0]))
        {
            _said[pair[0]] = Uri.UnescapeDataString(pair is [_, var value] ? value : "");
        }
        else if (NearestName.Find(pair[0], Names) is { } nearest)
        {
            _misread = $"{Host} takes '{nearest}', not the like";
        }
    }

    private long Number(string name, long otherwise)
    {
        if (!_said.TryGetValue(name, out var written))
        {
            return otherwise;
        }

        if (long.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        _misread = $"{Host}: '{name}' is no whole number";
        return otherwise;
    }

    private TimeSpan Delay()
    {
        if (!_said.TryGetValue("delay", out var written))
        {
            return TimeSpan.Zero;
        }

        var delay = Duration.Read(written);
        _misread =
            delay is null ? $"{Host}: 'delay' is no time such as 500ms or 3s"
            : delay > LongestDelay ? $"{Host}: no 'delay' is longer than 30s"
            : _misread;
        return delay > LongestDelay ? LongestDelay : delay ?? TimeSpan.Zero;
    }

    private ImageColour Colour(ImageColour otherwise)
    {
        if (!_said.TryGetValue("colour", out var name))
        {
            return otherwise;
        }

        var colour = ColourNames.Find(name);
        _misread = colour is ImageColour.Unknown ? $"{Host}: no colour is called so" : _misread;
        return colour;
    }
}
