using System.Text.RegularExpressions;
using Emulator.Hosting;
using Emulator.Tests.Support;

namespace Emulator.Tests.Hosting;

/// <summary>A value for any setting that is not its default, found in the words that say what it takes.</summary>
internal static partial class SampleValues
{
    // Those whose words alone do not make a good value.
    private static readonly Dictionary<string, string> Known = new(StringComparer.Ordinal)
    {
        ["urls"] = "http://127.0.0.1:0",
        ["tls"] = "self-made",
        ["contracts"] = Repository.PathOf("contracts"),
        ["scenarios"] = "{ scenario: night, steps: [ { outcome: unavailable } ] }",
        ["scenario"] = "rate-limited*2,accepted",
        ["edition"] = "observed",
        ["accounts"] = """{"gowa":[{"device":"mine"}]}""",
        ["public-url"] = "http://emulator.test:8080",
        ["fetch"] = "img.example.com",
        ["admin-token"] = "sample-token",
        ["admin-token-file"] = TokenFile(),
    };

    private static string TokenFile()
    {
        var file = Path.Combine(AppContext.BaseDirectory, "sample-token");
        File.WriteAllText(file, "sample-token");
        return file;
    }

    public static string Of(Setting setting) =>
        Known.GetValueOrDefault(setting.Name)
        ?? setting.Takes switch
        {
            "TEXT" => "sample",
            "FOLDER" => AppContext.BaseDirectory,
            var takes when Choices().IsMatch(takes) => takes.Split(", ").Last(word => word != setting.Otherwise),
            var takes when Range().Match(takes) is { Success: true } range => range.Groups["least"].Value,
            var takes when Sample().Match(takes) is { Success: true } sample => sample.Groups["value"].Value,
            var takes when FileEnding().Match(takes) is { Success: true } file =>
                $"sample{file.Groups["ending"].Value}",
            _ => throw new KeyNotFoundException($"a sample of {setting.Flag} is missing in SampleValues"),
        };

    [GeneratedRegex("^[a-z]+(, [a-z]+)+$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Choices();

    [GeneratedRegex(@"^(?<least>\d+) to \d+$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Range();

    [GeneratedRegex("such as (?<value>[^ ,]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Sample();

    [GeneratedRegex(@"^FILE ending in (?<ending>\.[a-z]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FileEnding();
}
