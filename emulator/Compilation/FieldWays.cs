using System.Collections.Immutable;
using Emulator.Contracts;
using Emulator.Plans;

namespace Emulator.Compilation;

/// <summary>Finds the ways to fields that a contract writes, and tells what leads nowhere.</summary>
internal sealed class FieldWays(FieldIndex fields, Problems problems)
{
    /// <summary>The way to one field, such as 'image.link'.</summary>
    public FieldPath One(string dotted, Origin origin)
    {
        if (Check(dotted, "image.link", origin) && ThroughLists(dotted))
        {
            problems.Add(
                origin,
                $"'{dotted}' means a field of each item, and here one is wanted; "
                    + $"name the item, such as {dotted.Replace(FieldPath.EachItem, ".0", StringComparison.Ordinal)}"
            );
        }

        return fields.Path(dotted);
    }

    /// <summary>The way to a field, or to a field of each item: 'recipients[].to'.</summary>
    public FieldPath Each(string dotted, Origin origin)
    {
        Check(dotted, "image.link, or recipients[].to", origin);
        return fields.Path(dotted);
    }

    /// <summary>The way to a field that is looked at together with others: in no lists but those around them.</summary>
    public FieldPath Beside(string dotted, ImmutableArray<ItemList> around, Origin origin)
    {
        var path = Each(dotted, origin);
        if (path.Lists.Length > around.Length || !path.Lists.SequenceEqual(around[..path.Lists.Length]))
        {
            problems.Add(
                origin,
                $"'{dotted}' is in another list than the field of its check, so no item of it is at hand; "
                    + "name a field of the same list, or one outside of lists"
            );
            return fields.Path(FieldPath.Body);
        }

        return path;
    }

    /// <summary>What leads on from the outer field: '.link' or '[].to'; nothing when it is not around.</summary>
    public static string RestOf(string way, string outer) =>
        way == outer ? ""
        : outer == FieldPath.Body ? (way.StartsWith('[') ? way : "." + way)
        : way.StartsWith(outer, StringComparison.Ordinal) && way[outer.Length] is '.' or '[' ? way[outer.Length..]
        : "";

    private bool Check(string dotted, string example, Origin origin)
    {
        var lists = dotted.Split(FieldPath.EachItem).Length - 1;
        var problem =
            !IsWay(dotted) ? $"is no way to a field; write names with dots between, such as {example}"
            : lists > ItemsAround.Most ? $"goes through {lists} lists; {ItemsAround.Most} are the most"
            : null;
        if (problem is not null)
        {
            problems.Add(origin, $"'{dotted}' {problem}");
        }

        return problem is null;
    }

    private static bool ThroughLists(string dotted) => dotted.Contains(FieldPath.EachItem, StringComparison.Ordinal);

    /// <summary>Names with dots between, each with brackets behind for its items; a body may be a list.</summary>
    private static bool IsWay(string dotted) =>
        dotted == FieldPath.Body
        || dotted
            .Split('.')
            .Select((part, index) => new { Name = FieldPath.NameOf(part), MayBeEmpty = index == 0 && part.Length > 0 })
            .All(way => (way.MayBeEmpty || way.Name.Length > 0) && !ThroughLists(way.Name));
}
