using Emulator.Contracts.Language;
using Emulator.Wording;

namespace Emulator.Contracts;

/// <summary>Reads where a request ends that fails a check: an outcome, and what it says for this check.</summary>
internal static class EndingReader
{
    /// <summary>The ending under a key, short or long; null when the key is not there.</summary>
    public static EndingContract? Read(MapReader reader, string key)
    {
        switch (reader.Take(key))
        {
            case null:
                return null;
            case TreeText text:
                return new EndingContract(text.Value, [], null, text.Origin);
            case TreeMap map:
                var inside = new MapReader(map, $"'{key}'", reader.Problems, EndingWords.Map);
                var ending = ReadBeside(inside, key);
                inside.Done();
                return ending;
            case var other:
                reader.Problems.Add(
                    other.Origin,
                    $"'{key}' is {other.Kind}; write an outcome, or {{ else: OUTCOME, say: {{ … }} }}"
                );
                return null;
        }
    }

    /// <summary>The ending of a map that says more, such as a rule with its arguments.</summary>
    public static EndingContract ReadBeside(MapReader reader, string what)
    {
        reader.Demand("else", "the outcome of a request that does not pass");
        var (outcome, origin) = (reader.Text("else") ?? "", reader.Map.Find("else")?.Value.Origin ?? reader.Origin);
        return new EndingContract(outcome, reader.Entries("say"), ReadEvidence(reader, what), origin);
    }

    /// <summary>How the contract knows, where it says so.</summary>
    public static Evidence? ReadEvidence(MapReader reader, string what)
    {
        var (degree, source) = (reader.Text("evidence"), reader.Text("source") ?? "");
        if (degree is null)
        {
            if (source.Length > 0)
            {
                reader.Problems.Add(reader.Origin, $"{what} has a 'source' without 'evidence'; say how sure it is");
            }

            return null;
        }

        var origin = reader.Map.Find("evidence")!.Value.Origin;
        if (!Evidence.Degrees.Contains(degree))
        {
            var hint = NearestName.Hint(degree, Evidence.Degrees);
            reader.Problems.Add(origin, $"{what} has the evidence '{degree}'; {hint}");
        }
        else if (source.Length == 0 && degree != "inferred")
        {
            reader.Problems.Add(origin, $"{what} is {degree} but names no 'source'; say where it was seen");
        }

        return new Evidence(degree, source);
    }
}
