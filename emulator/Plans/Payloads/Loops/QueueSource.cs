using System.Collections.Immutable;

namespace Emulator.Plans.Payloads.Loops;

/// <summary>What waits in a queue of the account, the oldest first: texts, or maps written as JSON.</summary>
internal sealed class QueueSource(KeyPlan queue, bool ofMaps, ulong salt) : TextsSource(salt)
{
    protected override ImmutableArray<byte[]> Texts(IFacts facts) => facts.Memory.Queued(queue.Of(facts));

    protected override void Enter(ref LoopPlace place, byte[] text)
    {
        if (!ofMaps)
        {
            base.Enter(ref place, text);
            return;
        }

        // The tree lives as long as the item; nobody waits for its memory, so it is left to the collector.
        var tree = new BodyTree(text);
        JsonBody.Read(tree, text.Length);
        (place.Item, place.Text) = (tree.Root, null);
    }
}
