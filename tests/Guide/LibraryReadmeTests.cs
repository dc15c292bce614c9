using System.Text.RegularExpressions;
using Emulator.Tests.Support;

namespace Emulator.Tests.Guide;

/// <summary>Every C# block of the library's README stands in a sample that is compiled and run.</summary>
public sealed partial class LibraryReadmeTests
{
    private static readonly string Samples = string.Join('\n', Repository.Sources("tests/Samples").SelectMany(Parts));

    public static TheoryData<string> Blocks =>
        [.. Block().Matches(Repository.Read("emulator/Testing/README.md")).Select(match => match.Groups["code"].Value)];

    [Theory]
    [MemberData(nameof(Blocks))]
    public void Shows_what_is_compiled_and_run(string code) => Assert.Contains(code, Samples, StringComparison.Ordinal);

    /// <summary>What stands between `// &lt;name>` and `// &lt;/name>`, moved to the left edge.</summary>
    private static IEnumerable<string> Parts(SourceFile source) =>
        Part().Matches(source.Text).Select(match => ToTheLeft(match.Groups["code"].Value));

    private static string ToTheLeft(string code)
    {
        var lines = code.TrimEnd().Split('\n');
        var edge = lines[0].Length - lines[0].TrimStart().Length;
        return string.Join('\n', lines.Select(line => line.Length < edge ? line : line[edge..])) + "\n";
    }

    [GeneratedRegex(@"```csharp\n(?<code>.+?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Block();

    [GeneratedRegex(
        @"// <(?<name>[a-z-]+)>\n(?<code>.+?)\n\s*// </\k<name>>",
        RegexOptions.Singleline | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Part();
}
