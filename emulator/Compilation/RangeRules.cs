using System.Text;
using Emulator.Contracts;
using Emulator.Contracts.Language;
using Emulator.Plans.Rules;

namespace Emulator.Compilation;

/// <summary>Makes the rules that have two ends, of which one may be left open.</summary>
internal static class RangeRules
{
    public static readonly KeyShape[] Ends =
    [
        new("from", new TextShape("0.5"), "the least number; none when nothing is said"),
        new("to", new TextShape("86400"), "the greatest number; none when nothing is said"),
    ];

    public static readonly KeyShape[] Counts =
    [
        new("from", new NumberShape(0), "how many at least"),
        new("to", new NumberShape(0), "how many at most"),
    ];

    public static InRange? InRange(MapReader arguments)
    {
        var (from, to) = (End(arguments, "from"), End(arguments, "to"));
        if (from is null && to is null)
        {
            arguments.Problems.Add(arguments.Origin, "rule 'range' has no end; write 'from', 'to' or both");
            return null;
        }

        if (from is not null && to is not null && IsMore(from, to))
        {
            arguments.Problems.Add(
                arguments.Origin,
                $"no number lies between {from} and {to}; 'from' is the smaller one"
            );
        }

        return new InRange(from, to);
    }

    public static ItemCount? ItemCount(MapReader arguments)
    {
        var (from, to) = (arguments.WholeNumber("from", from: 0), arguments.WholeNumber("to", from: 0));
        if (from is null && to is null)
        {
            arguments.Problems.Add(arguments.Origin, "rule 'items' has no end; write 'from', 'to' or both");
            return null;
        }

        if (from > to)
        {
            arguments.Problems.Add(
                arguments.Origin,
                $"no list has from {from} to {to} items; 'from' is the smaller one"
            );
        }

        return new ItemCount(from, to);
    }

    private static string? End(MapReader arguments, string name)
    {
        if (arguments.Text(name) is not { } text)
        {
            return null;
        }

        if (DecimalText.TryRead(Encoding.UTF8.GetBytes(text), out _))
        {
            return text;
        }

        arguments.Problems.Add(arguments.Origin, $"'{name}' is '{text}'; write a number such as 0, -1.5 or 1e6");
        return null;
    }

    private static bool IsMore(string left, string right) =>
        DecimalText.TryRead(Encoding.UTF8.GetBytes(left), out var one)
        && DecimalText.TryRead(Encoding.UTF8.GetBytes(right), out var other)
        && DecimalText.Compare(one, other) > 0;
}
