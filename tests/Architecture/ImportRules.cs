using System.Text.RegularExpressions;

namespace Emulator.Tests.Architecture;

/// <summary>Which folder of `emulator/` may use which, and what it may not touch. A new folder gets a line.</summary>
internal static partial class ImportRules
{
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["Wording"] = [],
        ["Contracts"] = ["Wording"],
        ["Plans"] = ["Wording"],
        ["Drawing"] = ["Plans", "Wording"],
        ["Compilation"] = ["Contracts", "Plans", "Wording"],
        ["State"] = ["Plans", "Wording"],
        ["Fetching"] = ["Plans", "State", "Wording"],
        ["Webhooks"] = ["Plans", "State", "Wording"],
        ["Serving"] = ["Drawing", "Fetching", "Plans", "State", "Webhooks", "Wording"],
        ["Admin"] = ["Contracts", "Compilation", "Drawing", "Fetching", "Plans", "State", "Webhooks", "Wording"],
        ["Hosting"] =
        [
            "Admin",
            "Compilation",
            "Contracts",
            "Drawing",
            "Fetching",
            "Plans",
            "Serving",
            "State",
            "Webhooks",
            "Wording",
        ],
        ["Cli"] = ["Hosting", "Compilation", "Contracts", "Plans", "Wording"],
        [""] = ["Cli", "Hosting", "Wording"], // Program.cs
    };

    private static readonly string[] TheLine =
    [
        "RequestLine.cs",
        "JudgeRequest.cs",
        "OwnContracts.cs",
        "WalkSteps.cs",
        "HeldReply.cs",
    ];

    private static readonly string[] WithoutHttp = ["Wording", "Contracts", "Compilation", "Drawing", "Plans", "State"];

    private static readonly string[] TouchesDisk =
    [
        "System.IO.File",
        "System.IO.FileInfo",
        "System.IO.FileStream",
        "System.IO.Directory",
        "System.IO.DirectoryInfo",
        "System.IO.StreamReader",
        "System.IO.StreamWriter",
        "System.IO.RandomAccess",
    ];

    private static readonly string[] TellsTimeOrChance =
    [
        "System.DateTime",
        "System.TimeProvider",
        "System.Environment",
        "System.Random",
        "System.Diagnostics.Stopwatch",
        "System.Security.Cryptography.RandomNumberGenerator",
    ];

    public static IEnumerable<string> Broken(IEnumerable<Use> uses) => uses.SelectMany(Broken).Distinct();

    private static IEnumerable<string> Broken(Use use)
    {
        var user = use.Source.Folder;
        if (!Allowed.TryGetValue(user, out var allowed))
        {
            yield return $"{use.Source.Path}: folder '{user}' has no line in ImportRules; what may it use?";
            yield break;
        }

        if (use.Folder is { } folder && folder != user && !allowed.Contains(folder))
        {
            yield return use.Says($"{NameOf(user)} may not use {folder} ({use.Type})");
        }

        if (Forbidden(use, user) is { } reason)
        {
            yield return use.Says($"{reason} ({use.FullName})");
        }
    }

    private static string? Forbidden(Use use, string user) =>
        use switch
        {
            _ when WithoutHttp.Contains(user) && IsHttp(use.Namespace) => $"{user} knows nothing of HTTP",
            _ when IsYaml(use.Namespace) && use.Source.Path != "emulator/Contracts/YamlTree.cs" =>
                "only Contracts/YamlTree.cs knows YamlDotNet",
            _ when user == "Plans" && TouchesDisk.Contains(use.FullName) => "Plans know no files",
            _ when user == "Plans" && TellsTimeOrChance.Contains(use.FullName) => "Plans know neither clock nor chance",
            _ when IsStep(use) && !MayRunSteps(use) => $"only the line runs a step, and {use.Type} is one",
            _ => null,
        };

    private static bool IsHttp(string space) => HttpSpaces().IsMatch(space);

    private static bool IsYaml(string space) => space.Split('.')[0] == "YamlDotNet";

    private static bool IsStep(Use use) => use.Folder == "Serving" && StepName().IsMatch(use.Type);

    private static bool MayRunSteps(Use use) =>
        use.Source.Folder != "Serving" || TheLine.Contains(use.Source.Name) || use.Source.Name == $"{use.Type}.cs";

    private static string NameOf(string folder) => folder.Length == 0 ? "Program.cs" : folder;

    [GeneratedRegex(@"^(Microsoft\.AspNetCore|System\.Net\.Http)(\.|$)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex HttpSpaces();

    [GeneratedRegex("^(Find|Check|Read|Choose|Render|Send)[A-Z]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex StepName();
}
