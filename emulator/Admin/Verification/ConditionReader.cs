using System.Globalization;
using Emulator.Contracts;
using Emulator.Plans.Scenarios;
using Emulator.State;

namespace Emulator.Admin.Verification;

/// <summary>Reads what is wanted of an entry: the filters of the journal, and 'body', 'header' and 'caption'.</summary>
internal sealed class ConditionReader(Problems problems)
{
    private static readonly (string Name, Func<JournalEntry, string> Of)[] Facts =
    [
        ("provider", entry => entry.Names.Provider),
        ("edition", entry => entry.Names.Edition),
        ("operation", entry => entry.Names.Operation),
        ("verdict", entry => entry.Names.Verdict),
        ("subject", entry => entry.Names.Subject),
        ("method", entry => entry.Method),
        ("status", entry => entry.Status.ToString(CultureInfo.InvariantCulture)),
        ("end", entry => entry.End.ToString().ToLowerInvariant()),
        ("late", entry => entry.Late ? "true" : "false"),
        ("scenario", entry => entry.Acted?.Text ?? ""),
    ];

    /// <summary>All conditions of a map; none where there is no map.</summary>
    public IReadOnlyList<EntryCondition> Read(MapReader? reader)
    {
        if (reader is null)
        {
            return [];
        }

        var conditions = new List<EntryCondition>();
        foreach (var (name, of) in Facts)
        {
            Add(conditions, reader, name, wanted => Fact(name, wanted, of));
        }

        Add(conditions, reader, "to", To);
        Add(conditions, reader, "account", Account);
        Add(conditions, reader, "path", Path);
        Add(conditions, reader, "caption", ContentConditions.Caption);
        Add(conditions, reader, "after", wanted => After(wanted, reader.Origin));
        conditions.AddRange(Each(reader, "header", ContentConditions.Header));
        conditions.AddRange(Each(reader, "body", ContentConditions.Body));
        reader.Done();
        return conditions;
    }

    private static void Add(
        List<EntryCondition> conditions,
        MapReader reader,
        string name,
        Func<string, EntryCondition> make
    )
    {
        if (reader.Text(name) is { } wanted)
        {
            conditions.Add(make(wanted));
        }
    }

    private static EntryCondition Fact(string name, string wanted, Func<JournalEntry, string> of)
    {
        var pattern = new TextPattern(wanted);
        return new EntryCondition(name, wanted, seen => pattern.Fits(of(seen.Entry)), seen => Some(of(seen.Entry)));
    }

    private static EntryCondition To(string wanted)
    {
        var key = RecipientKey.Of(wanted);
        var pattern = TextPattern.OfDigits(key);
        return new EntryCondition(
            "to",
            wanted,
            seen => pattern.Fits(RecipientKey.Of(seen.Entry.To)),
            seen => Some(seen.Entry.To)
        );
    }

    private static EntryCondition Account(string wanted) =>
        new("account", wanted, seen => AccountText.IsSame(seen.Entry.Account, wanted), seen => Some(seen.Entry.Account))
        {
            Told = seen => AccountText.Shown(wanted, seen.Entry.Account),
        };

    /// <summary>A part of the path, or a pattern of all of it.</summary>
    private static EntryCondition Path(string wanted)
    {
        var pattern = new TextPattern(wanted.Contains('*', StringComparison.Ordinal) ? wanted : $"*{wanted}*");
        return new EntryCondition("path", wanted, seen => pattern.Fits(seen.Sent.Target), seen => seen.Shown.Target);
    }

    private EntryCondition After(string wanted, Origin origin)
    {
        if (!long.TryParse(wanted, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            problems.Add(origin, $"'after' is '{wanted}'; write the number of an entry");
        }

        return new EntryCondition(
            "after",
            wanted,
            seen => seen.Entry.Number > number,
            seen => seen.Entry.Number.ToString(CultureInfo.InvariantCulture)
        );
    }

    private IEnumerable<EntryCondition> Each(MapReader reader, string kind, Func<string, string?, EntryCondition> make)
    {
        foreach (var entry in reader.Entries(kind))
        {
            if (entry.Value is not TreeText wanted)
            {
                problems.Add(entry.Origin, $"'{entry.Name}' is {entry.Value.Kind}; write a text, '*' for any letters");
                continue;
            }

            yield return make(entry.Name, wanted.IsNull ? null : wanted.Value);
        }
    }

    private static string? Some(string text) => text.Length == 0 ? null : text;
}
