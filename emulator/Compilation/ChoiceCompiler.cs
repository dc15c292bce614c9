using System.Collections.Immutable;
using System.Text;
using Emulator.Contracts;
using Emulator.Plans;
using Emulator.Plans.Payloads;

namespace Emulator.Compilation;

/// <summary>Compiles '$when', '$then' and '$else': what is written depends on the request.</summary>
internal sealed class ChoiceCompiler(PayloadParts parts)
{
    public static readonly string[] Words = ["$when", "$then", "$else"];

    private const string OfItem = "item.";

    public static bool IsChoice(TreeMap map) => map.Entries.Any(entry => Words.Contains(entry.Name));

    /// <summary>What a choice writes one way or the other; nothing for any other map.</summary>
    public static Tree[] Ways(TreeMap map) =>
        [.. map.Entries.Where(entry => entry.Name is "$then" or "$else").Select(entry => entry.Value)];

    /// <summary>Is it a choice that says nothing otherwise?</summary>
    public static bool MayBeNothing(Tree tree) =>
        tree is TreeMap map
        && map.Find("$when") is not null
        && (map.Find("$else") is not { } other || MayBeNothing(other.Value) || ThenMayBeNothing(map));

    /// <summary>Where something must be written, both ways of a choice write it.</summary>
    public void CheckElse(TreeMap choice)
    {
        if (MayBeNothing(choice))
        {
            var message =
                "'$when' without '$else' may leave nothing to write here; add '$else', or let the key end in '?'";
            parts.Problems.Add(choice.Origin, message);
        }
    }

    public void Add(TreeMap choice, Action<Tree> add)
    {
        ControlWords.Check(choice, "a choice", Words, parts.Problems);
        if (choice.Find("$when") is null || choice.Find("$then") is not { } then)
        {
            parts.Problems.Add(
                choice.Origin,
                "a choice needs '$when' with conditions and '$then' with what is written"
            );
            return;
        }

        var conditions = ConditionReader.Read(new MapReader(choice, "a choice", parts.Problems), "$when");
        var otherwise = choice.Find("$else");
        var segment = new ChoiceSegment(
            [.. conditions.Where(each => !IsOfItem(each)).Select(parts.Scope.Condition)],
            [.. conditions.Where(IsOfItem).Select(ItemCondition)],
            parts.Apart(() => add(then.Value)),
            otherwise is null ? Payload.Empty : parts.Apart(() => add(otherwise.Value))
        );
        parts.Segments.Add(segment);
    }

    private static bool ThenMayBeNothing(TreeMap map) => map.Find("$then") is { } then && MayBeNothing(then.Value);

    private static bool IsOfItem(ConditionContract condition) =>
        condition.Field.StartsWith(OfItem, StringComparison.Ordinal);

    private Condition ItemCondition(ConditionContract condition)
    {
        parts.Scope.Items.Check(condition.Field, condition.Origin);
        return new Condition(
            FieldPath.Of(condition.Field[OfItem.Length..]),
            condition.Present,
            condition.Absent,
            [.. condition.Values.Select(Encoding.UTF8.GetBytes)]
        );
    }
}
