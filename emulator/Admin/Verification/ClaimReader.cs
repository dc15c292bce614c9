using Emulator.Contracts;

namespace Emulator.Admin.Verification;

/// <summary>Reads what a caller wants to have verified, in JSON or YAML.</summary>
internal sealed class ClaimReader(Problems problems)
{
    private const string Sample = "{\"of\":\"messages\",\"where\":{\"to\":\"+16505550001\"},\"exactly\":1}";
    private static readonly string[] Counts = ["exactly", "at-least", "at-most", "none", "in-order"];
    private static readonly TimeSpan UsualWithin = TimeSpan.FromSeconds(10);

    private readonly ConditionReader _conditions = new(problems);

    /// <summary>The claim and the session it names; no claim when the text has mistakes.</summary>
    public (Claim? Claim, string? Session) Read(string text)
    {
        if (JsonTree.ReadAny("body", text, problems) is not TreeMap map)
        {
            problems.Add(new Origin("body", 1, 1), $"the body is no map; write for example {Sample}");
            return (null, null);
        }

        var reader = new MapReader(map, "a verification", problems);
        var session = reader.Text("session");
        var claim = Read(reader);
        reader.Done();
        return (problems.Count == 0 ? claim : null, session);
    }

    private Claim Read(MapReader reader)
    {
        var given = Counts.Where(name => reader.Map.Find(name) is not null).ToArray();
        var unexpected = reader.OneOf("unexpected", "none") is not null;
        var where = reader.Child("where", "'where'");
        CheckCounts(reader, given, unexpected, where);
        var (within, settle) = (reader.Duration("within"), reader.Duration("settle"));
        CheckTimes(reader, within, settle);
        return new Claim
        {
            OfMessages = reader.OneOf("of", "requests", "messages") == "messages",
            Count = Count(reader),
            Steps = given is ["in-order"] ? InOrder(reader) : [new ClaimStep(_conditions.Read(where))],
            NothingUnexpected = unexpected,
            Within = within ?? (settle is null ? TimeSpan.Zero : UsualWithin),
            Settle = settle,
            StartId = reader.Text("startId"),
        };
    }

    private void CheckCounts(MapReader reader, string[] given, bool unexpected, MapReader? where)
    {
        if (given.Length > 1 || (given.Length == 0 && !unexpected))
        {
            var said = given.Length == 0 ? "nothing to verify" : string.Join(" and ", given.Select(Quoted));
            var known = string.Join(", ", Counts);
            problems.Add(reader.Origin, $"it says {said}; write one of {known}, or \"unexpected\":\"none\"");
        }

        if (where is not null && given is ([] or ["in-order"]))
        {
            problems.Add(
                reader.Origin,
                "'where' says of what, but not how many; write 'exactly', 'at-least', 'at-most' or 'none'"
            );
        }
    }

    private ClaimCount? Count(MapReader reader)
    {
        var (exactly, least) = (reader.WholeNumber("exactly", from: 0), reader.WholeNumber("at-least", from: 1));
        var (most, none) = (reader.WholeNumber("at-most", from: 0), reader.Flag("none"));
        if (none is false)
        {
            problems.Add(reader.Origin, "'none' is 'false'; write \"at-least\":1 where some are wanted");
        }

        return exactly is { } both ? new ClaimCount(both, both)
            : least is { } from ? new ClaimCount(from, int.MaxValue)
            : most is { } to ? new ClaimCount(0, to)
            : none is true ? new ClaimCount(0, 0)
            : null;
    }

    private IReadOnlyList<ClaimStep> InOrder(MapReader reader)
    {
        var items = reader.Items("in-order");
        if (items.Count < 2)
        {
            problems.Add(reader.Origin, "'in-order' wants two or more maps of conditions, in the order they must come");
        }

        return [.. items.Select(Step)];
    }

    private ClaimStep Step(Tree tree)
    {
        if (tree is TreeMap map)
        {
            return new ClaimStep(_conditions.Read(new MapReader(map, "a step of 'in-order'", problems)));
        }

        problems.Add(tree.Origin, $"a step of 'in-order' is {tree.Kind}; write a map of conditions, as in 'where'");
        return new ClaimStep([]);
    }

    private void CheckTimes(MapReader reader, TimeSpan? within, TimeSpan? settle)
    {
        if (within > WaitWish.Longest || settle > WaitWish.Longest)
        {
            problems.Add(reader.Origin, "nobody waits longer than 60s; write less for 'within' and 'settle'");
        }

        if (settle > (within ?? UsualWithin))
        {
            problems.Add(reader.Origin, "'settle' is longer than 'within', so it would never be quiet; raise 'within'");
        }
    }

    private static string Quoted(string name) => $"'{name}'";
}
