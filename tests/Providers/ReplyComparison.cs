using Emulator.Contracts;
using Emulator.Tests.Support;

namespace Emulator.Tests.Providers;

/// <summary>Holds a reply of ours against a recorded one: byte for byte, but for the places that vary.</summary>
internal sealed class ReplyComparison(ExampleContract example, RawReply ours)
{
    private const string WholeBody = "body";
    private const string VerdictHeader = "X-Emulator-Verdict";

    /// <summary>Every difference in a sentence of its own; none means that ours is the same.</summary>
    public static IReadOnlyList<string> Differences(ExampleContract example, RawReply ours)
    {
        var comparison = new ReplyComparison(example, ours);
        return
        [
            .. comparison.Status(),
            .. comparison.Outcome(),
            .. comparison.Headers(),
            .. comparison.Varying(),
            .. comparison.Same(),
            .. comparison.Body(),
        ];
    }

    private IEnumerable<string> Status()
    {
        if (ours.Status != example.Reply.Status)
        {
            yield return $"status {ours.Status}, recorded {example.Reply.Status}";
        }
    }

    private IEnumerable<string> Outcome()
    {
        if (ours.Header(VerdictHeader) is var verdict && verdict?.Split(';')[0] != example.Outcome)
        {
            yield return $"outcome '{verdict}', not '{example.Outcome}'";
        }
    }

    private IEnumerable<string> Headers()
    {
        foreach (var header in example.Reply.Headers)
        {
            var value = ours.Header(header.Name);
            if (value is null)
            {
                yield return $"{header.Origin}: our reply lacks header '{header.Name}'";
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

            if (OurValue(varying.Place) is not { } value)
            {
                yield return $"{varying.Origin}: our reply has no '{varying.Place}'";
            }
            else if (!varying.Pattern.IsMatch(value))
            {
                yield return $"{varying.Origin}: our '{varying.Place}' is '{value}', which is not {varying.Pattern}";
            }
        }
    }

    private IEnumerable<string> Same()
    {
        foreach (var same in example.Same)
        {
            if (OurValue(same.One) is not { } one || OurValue(same.Other) is not { } other)
            {
                yield return $"{same.Origin}: our reply lacks '{same.One}' or '{same.Other}'";
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
        var made = JsonPlaces.Mask(ours.Text, paths);
        if (!string.Equals(recorded, made, StringComparison.Ordinal))
        {
            yield return $"the body is\n  {made}\nrecorded\n  {recorded}";
        }
    }

    private bool Varies(string name) =>
        example.Varying.Any(varying => varying.Place.Equals(name, StringComparison.OrdinalIgnoreCase));

    private string? OurValue(string place) =>
        place == WholeBody ? ours.Text
        : IsInBody(place) ? JsonPlaces.Find(ours.Text, place)?.Value
        : ours.Header(place);

    private static bool IsInBody(string place) => place.StartsWith('$');
}
