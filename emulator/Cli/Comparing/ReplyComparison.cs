using Emulator.Contracts;

namespace Emulator.Cli.Comparing;

/// <summary>Holds a reply against a recorded one: byte for byte, but for the places that vary.</summary>
internal sealed class ReplyComparison(ExampleContract example, SeenReply seen)
{
    private const string WholeBody = "body";
    private const string VerdictHeader = "X-Emulator-Verdict";

    /// <summary>Every difference in a sentence of its own; none means that they are the same.</summary>
    public static IReadOnlyList<string> Differences(ExampleContract example, SeenReply seen)
    {
        var comparison = new ReplyComparison(example, seen);
        return [.. comparison.Status(), .. comparison.Outcome(), .. comparison.Rest()];
    }

    /// <summary>The same for a reply of the provider itself, which knows nothing of our outcomes.</summary>
    public static IReadOnlyList<string> DifferencesOfProvider(ExampleContract example, SeenReply seen)
    {
        var comparison = new ReplyComparison(example, seen);
        return [.. comparison.Status(), .. comparison.Rest()];
    }

    private IEnumerable<string> Rest() => [.. Headers(), .. Varying(), .. Same(), .. Body()];

    private IEnumerable<string> Status()
    {
        if (seen.Status != example.Reply.Status)
        {
            yield return $"status {seen.Status}, recorded {example.Reply.Status}";
        }
    }

    private IEnumerable<string> Outcome()
    {
        if (seen.Header(VerdictHeader) is var verdict && verdict?.Split(';')[0] != example.Outcome)
        {
            yield return $"outcome '{verdict}', not '{example.Outcome}'";
        }
    }

    private IEnumerable<string> Headers()
    {
        foreach (var header in example.Reply.Headers)
        {
            var value = seen.Header(header.Name);
            if (value is null)
            {
                yield return $"{header.Origin}: the reply lacks header '{header.Name}'";
            }
            else if (value != header.Value && !Varies(header.Name))
            {
                yield return $"{header.Origin}: header '{header.Name}' is\n  {value}\nrecorded\n  {header.Value}";
            }
        }
    }

    private IEnumerable<string> Varying()
    {
        foreach (var varying in example.Varying)
        {
            if (IsInBody(varying.Place) && JsonPlaces.Find(example.Reply.Body, varying.Place) is null)
            {
                yield return $"{varying.Origin}: the recorded body has no '{varying.Place}'";
            }

            if (ValueAt(varying.Place) is not { } value)
            {
                yield return $"{varying.Origin}: the reply has no '{varying.Place}'";
            }
            else if (!varying.Pattern.IsMatch(value))
            {
                yield return $"{varying.Origin}: '{varying.Place}' is '{value}', which is not {varying.Pattern}";
            }
        }
    }

    private IEnumerable<string> Same()
    {
        foreach (var same in example.Same)
        {
            if (ValueAt(same.One) is not { } one || ValueAt(same.Other) is not { } other)
            {
                yield return $"{same.Origin}: the reply lacks '{same.One}' or '{same.Other}'";
            }
            else if (one != other)
            {
                yield return $"{same.Origin}: '{same.One}' is '{one}', but '{same.Other}' is '{other}'";
            }
        }
    }

    private IEnumerable<string> Body()
    {
        if (Varies(WholeBody))
        {
            yield break;
        }

        string[] paths = [.. example.Varying.Select(varying => varying.Place).Where(IsInBody)];
        var recorded = JsonPlaces.Mask(example.Reply.Body, paths);
        var made = JsonPlaces.Mask(seen.Text, paths);
        if (!string.Equals(recorded, made, StringComparison.Ordinal))
        {
            yield return $"the body is\n  {made}\nrecorded\n  {recorded}";
        }
    }

    private bool Varies(string name) =>
        example.Varying.Any(varying => varying.Place.Equals(name, StringComparison.OrdinalIgnoreCase));

    private string? ValueAt(string place) =>
        place == WholeBody ? seen.Text
        : IsInBody(place) ? JsonPlaces.Find(seen.Text, place)?.Value
        : seen.Header(place);

    private static bool IsInBody(string place) => place.StartsWith('$');
}
