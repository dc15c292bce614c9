using Emulator.Tests.Support;

namespace Emulator.Tests.Guide;

/// <summary>One block of code in the guide to the contract language, and where it stands.</summary>
internal sealed record GuideBlock(string Heading, string Language, string Text, int Line)
{
    public const string File = "contracts/README.md";

    public static IReadOnlyList<GuideBlock> All { get; } = [.. Read(Repository.Read(File))];

    /// <summary>The file that it is, by a first line such as '# pigeon/provider.yaml'; null for a fragment.</summary>
    public string? Path =>
        Language == "yaml"
        && Text.StartsWith("# ", StringComparison.Ordinal)
        && FirstLine.EndsWith(".yaml", StringComparison.Ordinal)
            ? FirstLine[2..]
            : null;

    private string FirstLine => Text.Split('\n')[0];

    public override string ToString() => $"{File}:{Line} ({Heading})";

    /// <summary>The blocks of code in a text.</summary>
    public static IEnumerable<GuideBlock> Read(string markdown)
    {
        var (heading, block) = ("", default(GuideBlock));
        foreach (var (line, index) in markdown.Split('\n').Select((line, index) => (line.TrimEnd('\r'), index)))
        {
            if (block is null && line.StartsWith('#'))
            {
                heading = line.TrimStart('#', ' ');
            }
            else if (line.StartsWith("```", StringComparison.Ordinal) && block is not null)
            {
                yield return block;
                block = null;
            }
            else if (line.StartsWith("```", StringComparison.Ordinal))
            {
                block = new GuideBlock(heading, line[3..], "", index + 1);
            }
            else if (block is not null)
            {
                block = block with { Text = block.Text + line + "\n" };
            }
        }
    }
}
