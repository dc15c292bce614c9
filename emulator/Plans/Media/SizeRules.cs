using System.Collections.Immutable;
using System.Globalization;

namespace Emulator.Plans.Media;

/// <summary>The file has no fewer and no more bytes.</summary>
internal sealed class ByteRange(long from, long to) : MediaRule
{
    /// <summary>The most it allows: of what is longer nothing more need be looked at.</summary>
    public long To => to;

    public override string Limit { get; } = to == long.MaxValue ? $"at least {from}" : $"{to}";

    public override bool Holds(in SeenMedia media) =>
        !media.Facts.IsKnown || (media.Facts.Bytes >= from && media.Facts.Bytes <= to);

    public override FieldValue Offender(in SeenMedia media) => FieldValue.OfNumber(media.Facts.Bytes);
}

/// <summary>Neither side of the picture is too short or too long, nor are there too many pixels in all.</summary>
internal sealed class PixelRange(int from, int to, long total) : MediaRule
{
    public override string Limit { get; } =
        string.Join(
            ", ",
            new[]
            {
                from > 0 ? $"at least {from}" : "",
                to < int.MaxValue ? $"at most {to}" : "",
                total < long.MaxValue ? $"{total} in all" : "",
            }.Where(part => part.Length > 0)
        );

    public override bool Holds(in SeenMedia media)
    {
        var header = media.Facts.Header;
        return !media.Facts.IsKnown
            || header.IsOnlyRecognised
            || (
                Math.Min(header.Width, header.Height) >= Math.Max(from, 1)
                && Math.Max(header.Width, header.Height) <= to
                && header.Pixels <= total
            );
    }

    public override FieldValue Offender(in SeenMedia media) =>
        FieldValue.Of(
            string.Create(CultureInfo.InvariantCulture, $"{media.Facts.Header.Width}x{media.Facts.Header.Height}")
        );
}

/// <summary>The pixels are made of one of some colours.</summary>
internal sealed class Colours(ImmutableArray<ImageColour> colours) : MediaRule
{
    public override string Limit { get; } = string.Join(", ", colours.Select(ColourNames.Of));

    public override bool Holds(in SeenMedia media) =>
        !media.Facts.IsKnown
        || media.Facts.Header.IsOnlyRecognised
        || colours.AsSpan().Contains(media.Facts.Header.Colour);

    public override FieldValue Offender(in SeenMedia media) => FieldValue.Of(ColourNames.Of(media.Facts.Header.Colour));
}

/// <summary>No sample of a pixel has more bits.</summary>
internal sealed class MostBits(int bits) : MediaRule
{
    public override string Limit { get; } = bits.ToString(CultureInfo.InvariantCulture);

    public override bool Holds(in SeenMedia media) => media.Facts.Header.Bits <= bits;

    public override FieldValue Offender(in SeenMedia media) => FieldValue.OfNumber(media.Facts.Header.Bits);
}

/// <summary>The file is whole: the end that its format prescribes is there.</summary>
internal sealed class EndsProperly : MediaRule
{
    public override string Limit => "a whole file";

    public override bool Holds(in SeenMedia media) =>
        !media.Facts.IsKnown || media.Facts.IsOnlyBeginning || media.Facts.Header.EndsProperly;

    public override FieldValue Offender(in SeenMedia media) => FieldValue.Of("a file cut short");
}
