using System.Collections.Immutable;
using Emulator.Plans.Media;
using Emulator.Plans.Payloads.Loops;

namespace Emulator.Plans;

/// <summary>What gates and payloads may ask of the running request.</summary>
internal interface IFacts
{
    FieldValue Body { get; }

    string Method { get; }

    /// <summary>What the route left over: the part of the path that nothing claimed.</summary>
    ReadOnlySpan<char> UnmatchedPath { get; }

    DateTimeOffset Now { get; }

    /// <summary>
    /// From this and an id's name follows the id: the same request has the same ids everywhere, but each item of a
    /// loop its own.
    /// </summary>
    ulong IdSeed { get; }

    /// <summary>As IdSeed, for what stays the same as long as the account does.</summary>
    ulong AccountSeed { get; }

    /// <summary>What broke a rule: inside a loop over the faults the one at hand, else the first.</summary>
    Fault Fault { get; }

    /// <summary>Grows with every request of the session: keeps ids of one instant in order.</summary>
    ulong Order { get; }

    /// <summary>The request's own address, as it was sent.</summary>
    SentAddress Sent { get; }

    /// <summary>The first line of a header; null when there is none.</summary>
    string? Header(string name);

    /// <summary>What a counter stands at; the first to ask for it in this request moves it on.</summary>
    long Count(string counter);

    int FaultCount { get; }

    /// <summary>Where the payload that is being written stands in its loops.</summary>
    ref LoopPlace Loop { get; }

    /// <summary>The account as people may see it: a key that is a secret is shown by its fingerprint.</summary>
    ReadOnlySpan<char> ShownAccount { get; }

    /// <summary>What the session remembers of earlier requests.</summary>
    IMemory Memory { get; }

    /// <summary>The image of the request, and what is known of it.</summary>
    SeenMedia Media { get; }

    /// <summary>The SHA-256 of that image in hexadecimal; empty where its bytes are not known.</summary>
    string MediaHash { get; }

    /// <summary>The part of the path that the route captured under a name.</summary>
    ReadOnlySpan<char> Capture(string name);

    /// <summary>What the request says of one of the provider's account fields.</summary>
    Credential Credential(int accountField);

    /// <summary>What the list of accounts says of a field; null when it says nothing.</summary>
    string? ListedValue(int accountField);

    /// <summary>Whether the list of accounts says anything of a field, of whichever account.</summary>
    bool IsListed(int accountField);

    bool Flag(int accountField);

    /// <summary>The accounts that exist: those that are listed and those that were made.</summary>
    ImmutableArray<ListedAccount> AllAccounts { get; }

    /// <summary>Is there an account of this key?</summary>
    bool HasAccount(ReadOnlySpan<char> key);

    /// <summary>Is there an account of which all these fields are as the request says?</summary>
    bool KnowsAccount(ReadOnlySpan<int> accountFields);
}

/// <summary>What a request says of itself in one place: nothing, something unusable, or a text.</summary>
internal readonly record struct Credential(CredentialState State, ReadOnlyMemory<char> Text);

/// <summary>Whether a credential is there, and whether it has the form it must have.</summary>
internal enum CredentialState : byte
{
    Missing,
    Malformed,
    Given,
}
