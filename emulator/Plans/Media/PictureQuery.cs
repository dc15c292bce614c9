using System.Globalization;
using Emulator.Wording;

namespace Emulator.Plans.Media;

/// <summary>The words of a query about a picture; what cannot be read of them counts as not said.</summary>
internal sealed class PictureQuery
{
    private const int LongestEcho = 60;
    private const int LongestDelay = 60; // seconds

    private static readonly string Known = $"known: {string.Join(", ", PictureWords.Names)}.";

    private readonly Dictionary<string, string> _said = new(StringComparer.Ordinal);
    private readonly List<PictureProblem> _problems;

    public PictureQuery(string query, List<PictureProblem> problems)
    {
        _problems = problems;
        foreach (var pair in query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            Notice(pair.Split('=', 2));
        }
    }

    public string? Text(string name) => _said.GetValueOrDefault(name);

    public long? Number(string name)
    {
        if (!_said.TryGetValue(name, out var written))
        {
            return null;
        }

        if (long.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        Misread($"'{name}' is no whole number", name, $"is no whole number; write digits alone, as in {name}=640.");
        return null;
    }

    public ImageColour Colour(ImageColour otherwise)
    {
        if (!_said.TryGetValue("colour", out var written))
        {
            return otherwise;
        }

        if (ColourNames.Find(written) is var colour and not ImageColour.Unknown)
        {
            return colour;
        }

        Misread("no colour is called so", "colour", $"is no colour; {string.Join(", ", ColourNames.All)} are.");
        return otherwise;
    }

    public bool Truth(string name)
    {
        if (_said.TryGetValue(name, out var written) && written is not ("true" or "false"))
        {
            Misread($"'{name}' is neither true nor false", name, "is neither true nor false; write one of them.");
        }

        return written == "true";
    }

    public TimeSpan Time(string name)
    {
        if (!_said.TryGetValue(name, out var written) || written is "0" or "0s" or "0ms")
        {
            return TimeSpan.Zero;
        }

        if (Duration.Read(written) is { TotalSeconds: <= LongestDelay } time)
        {
            return time;
        }

        Misread($"'{name}' is no time up to 60s", name, "is no time from 0s to 60s, as in delay=500ms or delay=3s.");
        return TimeSpan.Zero;
    }

    private void Notice(string[] pair)
    {
        var name = Uri.UnescapeDataString(pair[0]);
        if (PictureWords.Names.Contains(name))
        {
            _said[name] = Uri.UnescapeDataString(pair is [_, var value] ? value : "");
            return;
        }

        // In a link other names are left alone, for addresses carry many things; only a near miss is told.
        var nearest = NearestName.Find(name, PictureWords.Names);
        var hint = nearest is null ? Known : $"did you mean '{nearest}'?";
        _problems.Add(
            new PictureProblem(
                nearest is null ? "" : $"takes '{nearest}', not the like",
                $"'{Short(name)}' is no word for a picture; {hint}"
            )
        );
    }

    private void Misread(string note, string name, string detail) =>
        _problems.Add(new PictureProblem(note, $"{name}={Short(_said[name])} {detail}"));

    private static string Short(string text) => text.Length > LongestEcho ? text[..LongestEcho] + "…" : text;
}
