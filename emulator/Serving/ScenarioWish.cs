using Microsoft.Extensions.Primitives;

namespace Emulator.Serving;

/// <summary>What a request asks to be answered with: the name of an outcome, or a status.</summary>
internal readonly record struct ScenarioWish(string Text, bool IsStatus)
{
    private const string NameKey = "scenario=";
    private const string StatusKey = "code=";

    /// <summary>The wish of a request that has one; a name is more exact than a status and counts first.</summary>
    public static ScenarioWish? Of(Controls controls)
    {
        if (controls.Scenario is [{ Length: > 0 } name, ..])
        {
            return new ScenarioWish(name, IsStatus: false);
        }

        if (controls.Prefer.Count == 0)
        {
            return null;
        }

        return Find(controls.Prefer, NameKey) is { } preferred ? new ScenarioWish(preferred, IsStatus: false)
            : Find(controls.Prefer, StatusKey) is { } status ? new ScenarioWish(status, IsStatus: true)
            : null;
    }

    private static string? Find(StringValues prefer, string key)
    {
        foreach (var preference in prefer.SelectMany(line => (line ?? "").Split(',', ';')))
        {
            if (preference.Trim() is var text && text.StartsWith(key, StringComparison.OrdinalIgnoreCase))
            {
                return text[key.Length..].Trim('"');
            }
        }

        return null;
    }
}
