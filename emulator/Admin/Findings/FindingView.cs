namespace Emulator.Admin.Findings;

/// <summary>Something a client did that is a mistake at any provider, and the requests that show it.</summary>
/// <param name="Finding">Its name.</param>
/// <param name="Session">Whose requests they are.</param>
/// <param name="Provider">At which provider.</param>
/// <param name="Requests">Their numbers; the last is the one that should not have been.</param>
/// <param name="Says">What is wrong, in a sentence.</param>
internal sealed record FindingView(string Finding, string Session, string Provider, long[] Requests, string Says);

/// <summary>The findings of some sessions, and what must be known to trust them.</summary>
internal sealed record FindingListView(string StartId, string? Session, FindingView[] Findings, long Evicted);
