using Emulator.State;

namespace Emulator.Admin;

/// <summary>A message that a provider accepted, with the requests that led to it.</summary>
/// <param name="Accepted">The request that was accepted, without headers and bodies.</param>
/// <param name="Id">What the provider called it; null where its contract does not say where that stands.</param>
/// <param name="Attempts">The numbers of the requests that led to it, the accepted one last.</param>
/// <param name="Same">The numbers of all accepted sends that say the same to the same recipient, it among them.</param>
internal sealed record SentMessage(JournalEntry Accepted, string? Id, long[] Attempts, List<long> Same)
{
    public long Number => Accepted.Number;

    /// <summary>The messages that say the same, if there are any.</summary>
    public IEnumerable<long> Duplicates => Same.Where(number => number != Number);
}
