using Emulator.Tests.Support;

namespace Emulator.Tests.Container;

/// <summary>The project's Dockerfile, taken apart: what stands before the first FROM, and its two stages.</summary>
internal sealed record DockerStages(
    IReadOnlyList<DockerInstruction> Before,
    IReadOnlyList<DockerInstruction> Build,
    IReadOnlyList<DockerInstruction> Image
)
{
    public static DockerStages Read()
    {
        var all = DockerInstruction.Read(Repository.Read("Dockerfile"));
        var starts = all.Index().Where(one => one.Item.Word == "FROM").Select(one => one.Index).ToArray();
        Assert.Equal(2, starts.Length);
        return new DockerStages(
            [.. all.Take(starts[0])],
            [.. all.Take(starts[1]).Skip(starts[0])],
            [.. all.Skip(starts[1])]
        );
    }

    /// <summary>The variables with which the image starts its program.</summary>
    public IReadOnlyDictionary<string, string> Environment =>
        Image.Where(one => one.Word == "ENV").SelectMany(one => one.Pairs).ToDictionary();

    public DockerInstruction Last(string word) => Image.Last(one => one.Word == word);
}
