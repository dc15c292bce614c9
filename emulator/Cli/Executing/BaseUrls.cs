using System.Text.RegularExpressions;
using Emulator.Hosting;
using Emulator.Plans;
using Emulator.Wording;

namespace Emulator.Cli.Executing;

/// <summary>The variables by which a command learns where the emulator is; every base URL ends in a slash.</summary>
internal sealed partial class BaseUrls(Catalog catalog, string address)
{
    private const string Whole = "base";

    /// <summary>What is wrong with variables that somebody wants; null when nothing is.</summary>
    public static string? Mistake(Catalog catalog, IEnumerable<string> wanted) =>
        wanted.Select(one => Mistake(catalog, one)).FirstOrDefault(wrong => wrong is not null);

    /// <summary>One for all, one for each provider, and those that are wanted besides.</summary>
    public IEnumerable<KeyValuePair<string, string>> Variables(IEnumerable<string> wanted)
    {
        yield return KeyValuePair.Create(SettingsReader.BaseOfCommand, UrlOf(Whole));
        foreach (var provider in catalog.Providers.Keys)
        {
            var name = provider.Replace('-', '_').ToUpperInvariant();
            yield return KeyValuePair.Create($"{SettingsReader.BaseOfCommand}_{name}", UrlOf(provider));
        }

        foreach (var one in wanted)
        {
            var (name, text) = Divide(one);
            yield return KeyValuePair.Create(name, Places().Replace(text, place => UrlOf(place.Groups[1].Value)));
        }
    }

    private string UrlOf(string place) => place == Whole ? $"{address}/" : $"{address}/{place}/";

    private static string? Mistake(Catalog catalog, string wanted)
    {
        var (name, text) = Divide(wanted);
        if (!Name().IsMatch(name))
        {
            return $"--set is '{wanted}'; it takes NAME=TEXT, as in API_URL={{{Whole}}}";
        }

        var unknown = Places().Matches(text).FirstOrDefault(place => !IsKnown(catalog, place.Groups[1].Value));
        return unknown is null
            ? null
            : $"--set {name}: nothing is known as '{unknown}'; "
                + NearestName.Hint(unknown.Value, catalog.Providers.Keys.Append(Whole).Select(known => $"{{{known}}}"));
    }

    /// <summary>A provider may be written as its mount is, with an edition behind it.</summary>
    private static bool IsKnown(Catalog catalog, string place)
    {
        var (provider, edition) = place.Split('@', 2) is [var before, var after] ? (before, after) : (place, null);
        return place == Whole
            || (
                catalog.Providers.GetValueOrDefault(provider) is { } family
                && (edition is null || family.In(edition) is not null)
            );
    }

    private static (string Name, string Text) Divide(string wanted) =>
        wanted.Split('=', 2) is [var name, var text] ? (name, text) : ("", "");

    [GeneratedRegex(@"^[A-Za-z_][A-Za-z0-9_]*\z", RegexOptions.None, 1000)]
    private static partial Regex Name();

    [GeneratedRegex(@"\{([^{}]*)\}", RegexOptions.None, 1000)]
    private static partial Regex Places();
}
