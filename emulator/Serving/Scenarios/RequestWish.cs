using Microsoft.Extensions.Primitives;

namespace Emulator.Serving.Scenarios;

/// <summary>What a request asks to be answered with: the name of an outcome, or a status.</summary>
internal readonly record struct RequestWish(string Text, bool IsStatus)
{
    private const string NameKey = "scenario=";
    private const string StatusKey = "code=";
    private const string BaggageKey = "emulator-scenario";

    /// <summary>
    /// The wish of a request that has one. A name is more exact than a status and counts first; what a tracing library
    /// passes on was not written for this request, and counts last.
    /// </summary>
    public static RequestWish? Of(Controls controls)
    {
        if (controls.Scenario is [{ Length: > 0 } name, ..])
        {
            return new RequestWish(name, IsStatus: false);
        }

        var (prefer, baggage) = (controls.Prefer, controls.Baggage);
        return Find(prefer, NameKey) is { } preferred ? new RequestWish(preferred, IsStatus: false)
            : Find(prefer, StatusKey) is { } status ? new RequestWish(status, IsStatus: true)
            : Baggage.Find(baggage, BaggageKey) is { } passedOn ? new RequestWish(passedOn, IsStatus: false)
            : null;
    }

    private static string? Find(StringValues prefer, string key)
    {
        if (prefer.Count == 0)
        {
            return null;
        }

        foreach (var preference in prefer.SelectMany(line => Preferences(line ?? "")))
        {
            if (preference.Trim() is var text && text.StartsWith(key, StringComparison.OrdinalIgnoreCase))
            {
                return text[key.Length..].Trim('"');
            }
        }

        return null;
    }

    /// <summary>Commas and semicolons part them, but not within quotes.</summary>
    private static IEnumerable<string> Preferences(string line)
    {
        var (start, isQuoted) = (0, false);
        for (var i = 0; i < line.Length; i++)
        {
            isQuoted ^= line[i] == '"';
            if (line[i] is ',' or ';' && !isQuoted)
            {
                yield return line[start..i];
                start = i + 1;
            }
        }

        yield return line[start..];
    }
}
