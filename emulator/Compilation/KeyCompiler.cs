using System.Collections.Immutable;
using Emulator.Contracts;
using Emulator.Plans;
using Emulator.Plans.Payloads;
using Emulator.Wording;

namespace Emulator.Compilation;

/// <summary>Compiles what a gate counts apart: the account, the recipient, or what else the request says.</summary>
internal sealed class KeyCompiler(GateArguments gate)
{
    private static readonly string[] Words = ["account", "recipient"];

    /// <summary>What stands in a reply and is not there yet when a gate asks.</summary>
    private static readonly string[] NotYet = ["fault", "id", "counter", "say"];

    private readonly ProviderScope _scope = gate.Scope;

    /// <summary>The key of a count; gates of one name count together, so they must count the same.</summary>
    public KeyPlan Make(MapReader reader, string words)
    {
        var by = reader.TextsAt("by");
        if (by.Count == 0 && reader.Map.Find("by")?.Value is not TreeList)
        {
            by = [new TextAt("account", reader.Origin)];
        }

        var counted = $"{words} by {string.Join(", ", by.Select(at => at.Text).DefaultIfEmpty("nothing"))}";
        _scope.Memory.CheckSame(gate.Contract, counted);
        return new KeyPlan(
            [_scope.Contract.Name, gate.Contract.Word, gate.Contract.Name],
            [.. by.Select(Part).OfType<Payload>()]
        );
    }

    /// <summary>A text with placeholders, as far as they are known when a gate asks.</summary>
    public Payload? Part(string text, Origin origin)
    {
        var holes = (Template.Parts(text) ?? []).Where(part => part.IsHole).ToArray();
        if (holes.FirstOrDefault(hole => NotYet.Contains(hole.Text.Split('.')[0])) is { Text: { } early })
        {
            _scope.Problems.Add(origin, $"'{{{{{early}}}}}' is not known when a gate asks; use what the request says");
            return null;
        }

        if (holes.Length == 0 && Template.Parts(text) is not null)
        {
            var message = $"'{text}' is the same for every request; write a placeholder such as \"{{{{recipient}}}}\"";
            _scope.Problems.Add(origin, message);
            return null;
        }

        return new PayloadCompiler(_scope, NoEscaping.Instance, []).Text(text, NoEscaping.Instance, origin);
    }

    private Payload? Part(TextAt at) =>
        at.Text switch
        {
            "account" => MemoryBook.ByAccount,
            "recipient" => Alone(new SameRecipientValue(new BodyValue(_scope.Recipient))),
            var text when text.Contains("{{", StringComparison.Ordinal) => Part(text, at.Origin),
            var other => Unknown(other, at.Origin),
        };

    private Payload? Unknown(string word, Origin origin)
    {
        var hint = NearestName.Hint(word, [.. Words, "\"{{body.FIELD}}\""]);
        _scope.Problems.Add(origin, $"nothing is counted by '{word}'; {hint}");
        return null;
    }

    private static Payload Alone(Value value) => new([new TextSegment(value, NoEscaping.Instance)]);
}
