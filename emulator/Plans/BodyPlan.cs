using System.Collections.Immutable;
using Emulator.Plans.Bodies;

namespace Emulator.Plans;

/// <summary>Which bodies are read, how much of them, and where others end; no verdict means they pass.</summary>
internal sealed record BodyPlan(
    BodyKinds Kinds,
    FormPlan Forms,
    int Max,
    Verdict? TooLarge,
    Verdict? WrongType,
    Verdict? Unreadable,
    Verdict? Empty
)
{
    /// <summary>Names in the body whose texts the journal hides, beside those that are credentials.</summary>
    public ImmutableArray<byte[]> Secrets { get; init; } = [];

    public bool TakesQuery => (Kinds & BodyKinds.Query) != 0;

    /// <summary>Does the same body have the same fields in both?</summary>
    public bool ReadsAs(BodyPlan other) => Kinds == other.Kinds && Forms.ReadsAs(other.Forms);

    /// <summary>How a body of this content type is read; none when it is not taken.</summary>
    public BodyKinds KindOf(ReadOnlySpan<char> contentType)
    {
        var kind =
            MediaType.Is(contentType, "application/json") ? BodyKinds.Json
            : MediaType.Is(contentType, "application/x-www-form-urlencoded") ? BodyKinds.Form
            : MediaType.Is(contentType, "multipart/form-data") ? BodyKinds.Multipart
            : BodyKinds.None;
        return (kind & Kinds) != 0 ? kind : Kinds & BodyKinds.Any;
    }
}

/// <summary>What an operation takes its fields from; several at once are told apart by the content type.</summary>
[Flags]
internal enum BodyKinds : byte
{
    None = 0,
    Json = 1,

    /// <summary>JSON, whatever the content type says.</summary>
    Any = 2,
    Form = 4,
    Multipart = 8,
    Query = 16,
}
