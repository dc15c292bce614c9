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

    public static readonly string[] Names = [Faults, "accounts", "body.FIELD", "item", "item.FIELD", "queue.NAME"];

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
        else if (loop.Find("$split") is { } split)
        {
            AddWithItems(Parts(written, split.Value), make);
        }
        else if (written.Value == Faults)
        {
            AddOfFaults(written.Origin, make);
        }
        else
        {
            AddWithItems(Find(written), make);
        }
    }

    private void AddWithItems(LoopSource? source, Func<LoopSource, Segment> make)
    {
        if (source is not null)
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
            case ("accounts", ""):
                return new AccountsSource(salt);
            case ("body", not ""):
                return new FieldSource(parts.Scope.Path(rest, written.Origin), ofItem: false, salt);
            case ("item", _):
                parts.Scope.Items.Check(written.Value, written.Origin);
                return new FieldSource(rest.Length == 0 ? null : FieldPath.Of(rest), ofItem: true, salt);
            case ("queue", not ""):
                return parts.Scope.Memory.Queue(rest, written.Origin) is { } queue
                    ? new QueueSource(queue, parts.Scope.Memory.HoldsMaps(rest), salt)
                    : null;
            default:
                var hint = NearestName.Hint(written.Value, Names);
                parts.Problems.Add(written.Origin, $"'{written.Value}' is no list that a loop can go over; {hint}");
                return null;
        }
    }

    /// <summary>The parts of one text.</summary>
    private PartsSource? Parts(TreeText written, Tree split)
    {
        if (split is not TreeText { Value: { Length: > 0 } between })
        {
            parts.Problems.Add(
                split.Origin,
                "'$split' says nothing; write what stands between the parts, such as \",\""
            );
            return null;
        }

        if (Template.Parts($"{{{{{written.Value}}}}}") is not [{ IsHole: true }])
        {
            parts.Problems.Add(written.Origin, $"'{written.Value}' is no value; write one such as body.tags");
            return null;
        }

        var value = parts.Book.Read(written.Value, written.Origin);
        return value is null ? null : new PartsSource(value, between, IdRandom.Hash(written.Value));
    }
}
