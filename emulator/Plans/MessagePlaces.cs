using System.Collections.Immutable;

namespace Emulator.Plans;

/// <summary>Where in a send and in its reply stands what tells one message from another.</summary>
/// <param name="Id">The field of the reply's JSON with the message's id; empty where the contract names none.</param>
/// <param name="Captions">The fields of the request that may be the caption; the first that is there counts.</param>
internal sealed record MessagePlaces(string Id, ImmutableArray<string> Captions);
