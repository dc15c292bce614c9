using Emulator.Contracts;
using Emulator.Plans;
using Emulator.Plans.Payloads;

namespace Emulator.Compilation;

/// <summary>
/// Compiles what an outcome says into values of their own. What loops over the faults is left out: it speaks of all of
/// them, and is put in where the reply is compiled.
/// </summary>
internal sealed class SayCompiler(PayloadParts parts, SayBook says, PayloadCompiler payloads)
{
    public Dictionary<string, Value> Compile()
    {
        // A loop over items may stand around the place where it is said.
        parts.Scope.Items.Loops++;
        var values = new Dictionary<string, Value>(StringComparer.Ordinal);
        foreach (var said in says.All)
        {
            parts.HasLoopOverFaults = false;
            if (Value(said.Value) is { } value && !parts.HasLoopOverFaults)
            {
                values[said.Name] = value;
            }
        }

        parts.Scope.Items.Loops--;
        return values;
    }

    private Value? Value(Tree said)
    {
        if (said is TreeText text && Template.Parts(text.Value) is [{ IsHole: true } hole])
        {
            return SayBook.Asks(hole.Text) ? Other(hole.Text, text) : parts.Book.Read(hole.Text, text.Origin);
        }

        return KindOf(said) switch
        {
            FieldKind.Null => new SaidValue(Payload.Empty, FieldKind.Null),
            FieldKind.Text => new SaidValue(payloads.Text(said, TextStyle.Plain), FieldKind.Text),
            var kind => new SaidValue(payloads.Json(said), kind),
        };
    }

    private Value? Other(string hole, TreeText text)
    {
        var value = default(Value);
        says.With(hole, text.Origin, said => value = Value(said));
        return value;
    }

    private static FieldKind KindOf(Tree said) =>
        said switch
        {
            TreeText { IsNull: true } => FieldKind.Null,
            TreeText text => TextCompiler.IsBare(text) ? FieldKind.Number : FieldKind.Text,
            TreeMap map when ChoiceCompiler.Ways(map) is { Length: > 0 } ways => KindOf(ways),
            _ => PayloadCompiler.IsText(said) ? FieldKind.Text : FieldKind.Map,
        };

    private static FieldKind KindOf(Tree[] ways)
    {
        var first = KindOf(ways[0]);
        return Array.TrueForAll(ways, way => KindOf(way) == first) ? first : FieldKind.Text;
    }
}
