using System.Collections.Immutable;
using Emulator.Plans;
using Emulator.Plans.Media;
using Emulator.State;

namespace Emulator.Admin.Checks;

/// <summary>The body of an entry read once more, to say which checks its request was asked.</summary>
internal sealed class EntryFacts : IDisposable
{
    private readonly JournalEntry _entry;
    private readonly OperationPlan _operation;
    private readonly EntryBody _body;

    public EntryFacts(JournalEntry entry, OperationPlan operation, bool limitsOn)
    {
        (_entry, _operation, LimitsOn) = (entry, operation, limitsOn);
        _body = new EntryBody(entry, operation.Body);
    }

    public bool LimitsOn { get; }

    private FieldValue Body => _body.Root;

    public bool Holds(ImmutableArray<Condition> when) => when.IsEmpty || Condition.AllHold(when, Body);

    /// <summary>Whether a field is looked at; of one in a list nobody knows, and mostly it is.</summary>
    public bool Judges(FieldPlan field) =>
        !field.Path.Lists.IsEmpty || field.When.IsEmpty || Condition.AllHold(field.When, new ItemsAround(Body));

    public bool HasValue(FieldPlan field)
    {
        var value = field.Path.In(Body);
        var isAbsent = value.IsMissing || (field.NullIsAbsent && value.Kind is FieldKind.Null);
        return !isAbsent || !field.Default.IsMissing;
    }

    /// <summary>Whether there is an image; a rule about its bytes is asked where they are known.</summary>
    public bool HasMedia(bool withBytes) =>
        _entry.Media is not null || (!withBytes && _operation.Media is { } media && media.From.Any(IsGiven));

    public void Dispose() => _body.Dispose();

    private bool IsGiven(MediaPlace place) =>
        place.Capture is not null || place.Path.In(Body).Kind is not (FieldKind.Missing or FieldKind.Null);
}
