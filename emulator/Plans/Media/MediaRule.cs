namespace Emulator.Plans.Media;

/// <summary>One rule about the image of a request; what is not known breaks none.</summary>
internal abstract class MediaRule
{
    /// <summary>What the rule allows, in the words an error message needs.</summary>
    public abstract string Limit { get; }

    /// <summary>It asks for the file itself; an address or an id alone cannot tell.</summary>
    public virtual bool AsksForFile => true;

    public abstract bool Holds(in SeenMedia media);

    /// <summary>What was found instead; asked only of a rule that is broken.</summary>
    public abstract FieldValue Offender(in SeenMedia media);
}

/// <summary>The account knows the id.</summary>
internal sealed class KnownId : MediaRule
{
    public override string Limit => "a known id";

    public override bool AsksForFile => false;

    public override bool Holds(in SeenMedia media) => media.IdIsKnown;

    public override FieldValue Offender(in SeenMedia media) => media.Value;
}

/// <summary>A link is answered with status 200.</summary>
internal sealed class LinkAnswers : MediaRule
{
    public override string Limit => "200";

    public override bool Holds(in SeenMedia media) => media.Facts.Status == 200;

    public override FieldValue Offender(in SeenMedia media) => FieldValue.OfNumber(media.Facts.Status);
}

/// <summary>A text holds a file in Base64, as `data:` or, if the provider takes that, bare.</summary>
internal sealed class DataReadable(bool bare) : MediaRule
{
    public override string Limit => bare ? "a data URI or Base64" : "a data URI in Base64";

    public override bool AsksForFile => false;

    public override bool Holds(in SeenMedia media) =>
        media.Facts.Data switch
        {
            DataForm.None or DataForm.Whole => true,
            DataForm.Bare => bare,
            _ => false,
        };

    // The text itself may have megabytes.
    public override FieldValue Offender(in SeenMedia media) =>
        FieldValue.Of(
            media.Facts.Data switch
            {
                DataForm.Bare => "text without data: in front",
                DataForm.NotBase64 => "a data URI that is not in Base64",
                _ => "broken Base64",
            }
        );
}
