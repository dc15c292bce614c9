using Emulator.Contracts.Language;
using Emulator.Wording;

namespace Emulator.Contracts;

/// <summary>Reads outcomes; one that is 'like' another, or like a shape, holds only what differs.</summary>
internal sealed class OutcomeReader(TreeMap? shapes, TreeMap? outcomes, Problems problems)
{
    private readonly Likeness _likeness = new(shapes, outcomes, problems);

    public IReadOnlyList<OutcomeContract> ReadAll()
    {
        foreach (var shape in (shapes?.Entries ?? []).Where(shape => outcomes?.Find(shape.Name) is not null))
        {
            problems.Add(shape.Origin, $"'{shape.Name}' is the name of a shape and of an outcome; rename one");
        }

        return [.. (outcomes?.Entries ?? []).Select(Read).OfType<OutcomeContract>()];
    }

    private OutcomeContract? Read(TreeEntry entry)
    {
        if (entry.Value is not TreeMap written)
        {
            var message = entry.Value is TreeText { IsRemoval: true }
                ? $"'~' takes outcome '{entry.Name}' away, but there is none"
                : $"outcome '{entry.Name}' is {entry.Value.Kind}; write a map";
            problems.Add(entry.Value.Origin, message);
            return null;
        }

        var whole = _likeness.Whole(entry.Name, written);
        return Read(new MapReader(whole, $"outcome '{entry.Name}'", problems, OutcomeWords.Map), entry);
    }

    private OutcomeContract Read(MapReader reader, TreeEntry entry)
    {
        reader.TextsAt("like");
        reader.Text("about");
        var outcome = new OutcomeContract(
            entry.Name,
            reader.WholeNumber("status", 100) ?? Missing(reader, entry),
            HeaderReader.Read(reader),
            reader.Word("kind") ?? "json",
            reader.Take("body"),
            reader.Entries("say"),
            EffectReader.Read(reader),
            ReadEvidence(reader, entry),
            reader.Word("for") is not null,
            entry.Origin
        )
        {
            Later = LaterReader.Read(reader),
        };
        reader.Done();
        return outcome;
    }

    private static int Missing(MapReader reader, TreeEntry entry)
    {
        if (reader.Take("status") is null)
        {
            var message = $"outcome '{entry.Name}' lacks 'status', here and in what it is like";
            reader.Problems.Add(entry.Origin, message);
        }

        return 500;
    }

    private Evidence ReadEvidence(MapReader reader, TreeEntry entry)
    {
        var degree = reader.Required("evidence");
        var source = reader.Text("source") ?? "";
        if (degree.Length > 0 && !Evidence.Degrees.Contains(degree))
        {
            var hint = NearestName.Hint(degree, Evidence.Degrees);
            problems.Add(entry.Origin, $"outcome '{entry.Name}' has the evidence '{degree}'; {hint}");
        }

        if (source.Length == 0 && degree is not ("inferred" or ""))
        {
            problems.Add(
                entry.Origin,
                $"outcome '{entry.Name}' is {degree} but names no 'source'; say where it was seen"
            );
        }

        return new Evidence(degree, source);
    }
}
