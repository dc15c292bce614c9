using System.Text;
using Emulator.Plans;
using Emulator.Plans.Bodies;
using Emulator.State;

namespace Emulator.Admin;

/// <summary>The body of an entry, read once more as its operation reads bodies; empty if it cannot be.</summary>
internal sealed class EntryBody(JournalEntry entry, BodyPlan plan) : IDisposable
{
    private readonly BodyTree? _tree = Read(entry, plan);

    public FieldValue Root => _tree?.Root ?? default;

    public void Dispose() => _tree?.Dispose();

    private static BodyTree? Read(JournalEntry entry, BodyPlan plan)
    {
        var mark = plan.TakesQuery ? entry.Target.IndexOf('?', StringComparison.Ordinal) : -1;
        var query = mark < 0 ? [] : Encoding.UTF8.GetBytes(entry.Target[(mark + 1)..]);
        var (type, length) = (entry.RequestHeader("Content-Type"), entry.RequestBody.Length);
        var tree = new BodyTree([.. entry.RequestBody, .. query]);
        var isRead =
            (mark < 0 || BodyReader.ReadQuery(tree, new Stretch(length, query.Length), plan.Forms))
            && (
                (length == 0 && mark >= 0)
                || (length > 0 && BodyReader.ReadBody(tree, length, plan.KindOf(type), type, plan.Forms))
            );
        if (isRead)
        {
            return tree;
        }

        tree.Dispose();
        return null;
    }
}
