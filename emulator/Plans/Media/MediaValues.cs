using System.Globalization;
using Emulator.Plans.Payloads;

namespace Emulator.Plans.Media;

/// <summary>The type of the image: as its sender names it, else as its bytes show.</summary>
internal sealed class MediaTypeValue : Value
{
    public override void Append(IFacts facts, ByteBuffer into) => into.Write(facts.Media.Facts.Type.AsSpan());
}

/// <summary>The id by which the request names its image.</summary>
internal sealed class MediaIdValue : Value
{
    public override void Append(IFacts facts, ByteBuffer into)
    {
        if (facts.Media is { Source: MediaSource.Id } media)
        {
            into.Write(media.Value.Utf8);
        }
    }
}

/// <summary>The SHA-256 of the image, in hexadecimal.</summary>
internal sealed class MediaHashValue : Value
{
    public override void Append(IFacts facts, ByteBuffer into) => into.Write(facts.MediaHash.AsSpan());
}

/// <summary>With which status a link was answered; nothing for what is no link, or was not asked.</summary>
internal sealed class MediaStatusValue : Value
{
    public override void Append(IFacts facts, ByteBuffer into)
    {
        if (IsKnown(facts))
        {
            facts.Media.Facts.Status.TryFormat(
                into.GetSpan(20),
                out var written,
                default,
                CultureInfo.InvariantCulture
            );
            into.Advance(written);
        }
    }

    public override FieldKind KindOf(IFacts facts) => IsKnown(facts) ? FieldKind.Number : FieldKind.Text;

    public static bool IsKnown(IFacts facts) => facts.Media is { Source: MediaSource.Link, Facts.IsKnown: true };
}

/// <summary>What the status of the reply to a link calls itself.</summary>
internal sealed class MediaStatusTextValue : Value
{
    public override void Append(IFacts facts, ByteBuffer into)
    {
        if (MediaStatusValue.IsKnown(facts))
        {
            into.Write(facts.Media.Facts.StatusText.AsSpan());
        }
    }
}

/// <summary>A number about the image; nothing as long as it is not known.</summary>
internal sealed class MediaNumberValue(Func<MediaFacts, long> number) : Value
{
    public override void Append(IFacts facts, ByteBuffer into)
    {
        if (IsKnown(facts))
        {
            number(facts.Media.Facts)
                .TryFormat(into.GetSpan(20), out var written, default, CultureInfo.InvariantCulture);
            into.Advance(written);
        }
    }

    public override FieldKind KindOf(IFacts facts) => IsKnown(facts) ? FieldKind.Number : FieldKind.Text;

    private static bool IsKnown(IFacts facts) => facts.Media.Facts.IsKnown;
}
