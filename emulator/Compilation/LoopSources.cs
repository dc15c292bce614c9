using Emulator.Contracts;
using Emulator.Plans;
using Emulator.Plans.Payloads;
using Emulator.Plans.Payloads.Loops;
using Emulator.Wording;

namespace Emulator.Compilation;

/// <summary>THE list of what a loop can go over.</summary>
internal sealed class LoopSources(PayloadParts parts)
{
    private const string Faults = "faults";

    public static readonly string[] Names = [Faults, "body.FIELD", "item", "item.FIELD", "queue.NAME"];

    /// <summary>Adds the loop that is made of a source; what is compiled meanwhile stands inside it.</summary>
    public void Add(TreeMap loop, Func<LoopSource, Segment> make)
    {
        if (loop.Find("$each") is not { } each)
        {
            parts.Problems.Add(loop.Origin, $"the loop lacks '$each': {string.Join(", ", Names)}");
        }
        else if (each.Value is not TreeText written)
        {
            parts.Problems.Add(each.Value.Origin, $"'$each' is {each.Value.Kind}; write {string.Join(", ", Names)}");
        }
        else if (written.Value == Faults)
        {
            AddOfFaults(written.Origin, make);
        }
        else if (Find(written) is { } source)
        {
            parts.Scope.Items.Loops++;
            parts.Segments.Add(make(source));
            parts.Scope.Items.Loops--;
        }
    }

    private void AddOfFaults(Origin origin, Func<LoopSource, Segment> make)
    {
        if (parts.InFaults)
        {
            parts.Problems.Add(
                origin,
                "a loop over the faults stands in another; inside it 'fault' is the one at hand"
            );
            return;
        }

        (parts.InFaults, parts.HasLoopOverFaults) = (true, true);
        parts.Segments.Add(make(new FaultSource()));
        parts.InFaults = false;
    }

    private LoopSource? Find(TreeText written)
    {
        var (root, rest) = written.Value.Split('.', 2) is [var first, var second]
            ? (first, second)
            : (written.Value, "");
        var salt = IdRandom.Hash(written.Value);
        switch (root, rest)
        {
            case ("body", not ""):
                return new FieldSource(parts.Scope.Path(rest, written.Origin), ofItem: false, salt);
            case ("item", _):
                parts.Scope.Items.Check(written.Value, written.Origin);
                return new FieldSource(rest.Length == 0 ? null : FieldPath.Of(rest), ofItem: true, salt);
            case ("queue", not ""):
                return parts.Scope.Memory.Queue(rest, written.Origin) is { } queue
                    ? new QueueSource(queue, salt)
                    : null;
            default:
                var hint = NearestName.Hint(written.Value, Names);
                parts.Problems.Add(written.Origin, $"'{written.Value}' is no list that a loop can go over; {hint}");
                return null;
        }
    }
}
