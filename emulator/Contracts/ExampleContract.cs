using System.Text.RegularExpressions;

namespace Emulator.Contracts;

/// <summary>A request and what the provider answers to it, recorded or documented; never our output.</summary>
internal sealed record ExampleContract(
    string Sentence,
    Evidence Evidence,
    ExampleGiven Given,
    ExampleRequest Request,
    ExampleReply Reply,
    string Outcome,
    IReadOnlyList<VaryingPlace> Varying,
    IReadOnlyList<EqualPlaces> Same,
    Origin Origin
)
{
    public LiveUse Live { get; init; }
}

/// <summary>Whether it does no harm and costs nothing to send an example to the provider itself.</summary>
internal enum LiveUse
{
    /// <summary>Nobody said that it is harmless.</summary>
    Never,

    /// <summary>As it stands: it is refused, or looks up what is open to all.</summary>
    AsWritten,

    /// <summary>Where real credentials stand in the place of the recorded ones: it only looks something up.</summary>
    WithCredentials,
}

/// <summary>What must be so before the request: edition, accounts that exist, scenario asked for, limits on.</summary>
internal sealed record ExampleGiven(string Edition, Tree? Accounts, string? Scenario, bool Limits);

/// <summary>The request, its path from the provider's own root, its body as text; no body is null.</summary>
internal sealed record ExampleRequest(string Method, string Path, IReadOnlyList<HeaderContract> Headers, string? Body);

/// <summary>The reply: the headers are those that the evidence shows, and there may be more.</summary>
internal sealed record ExampleReply(int Status, IReadOnlyList<HeaderContract> Headers, string Body);

/// <summary>A place of the reply that varies, '$.a.b[0]' or the name of a header, and what it always fits.</summary>
internal sealed record VaryingPlace(string Place, Regex Pattern, Origin Origin);

/// <summary>Two places of a reply that say the same.</summary>
internal sealed record EqualPlaces(string One, string Other, Origin Origin);
