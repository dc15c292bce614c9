using Emulator.Contracts;
using Emulator.Hosting;
using Emulator.Tests.Support;

namespace Emulator.Tests.Guide;

/// <summary>"Your own provider in twenty minutes" is carried out as it is written, file by file.</summary>
public sealed class WalkThroughTests
{
    private const string Heading = "Your own provider in twenty minutes";
    private const string Server = "http://localhost:8080/";

    [Fact]
    public async Task Works_as_it_is_written()
    {
        using var contracts = new GuideContracts();
        var blocks = Steps().ToArray();
        Assert.True(blocks.Count(block => block.Language == "console") >= 4, "the walk-through shows too little");
        foreach (var block in blocks)
        {
            if (block.Path is { } path)
            {
                contracts.Write(path, block.Text);
            }
            else if (block.Language == "console")
            {
                await AskAsync(block, contracts.Path);
            }
            else if (block.Language == "problems")
            {
                Assert.Equal(block.Text, Problems(contracts.Path));
            }
        }
    }

    /// <summary>All blocks from its heading up to the next heading of the same level.</summary>
    private static IEnumerable<GuideBlock> Steps()
    {
        var lines = Repository.Read(GuideBlock.File).Split('\n').Select(line => line.TrimEnd('\r')).ToList();
        var start = lines.IndexOf("## " + Heading);
        Assert.True(start >= 0, $"{GuideBlock.File} has no '## {Heading}'");
        var end = lines.FindIndex(start + 1, line => line.StartsWith("## ", StringComparison.Ordinal));
        return GuideBlock.All.Where(block => block.Line > start && (end < 0 || block.Line < end));
    }

    private static async Task AskAsync(GuideBlock block, string folder)
    {
        await using var server = await TestServer.StartAsync(new Settings { Contracts = folder });
        using var client = server.NewClient();
        foreach (var ask in ("\n" + block.Text).Split("\n$ ").Skip(1))
        {
            var (line, said) = ask.Split('\n', 2) is [var first, var rest] ? (first, rest) : (ask, "");
            var reply = await new CurlLine(line).SendAsync(client, Server);
            Assert.True(GuideAsk.Fits(said.TrimEnd('\n'), reply.TrimEnd('\n')), $"{block}\n$ {line}\nbut: {reply}");
        }
    }

    private static string Problems(string folder)
    {
        var problems = new Problems();
        Assert.Null(Emulator.Compilation.Compiler.Load(folder, problems));
        var root = Path.GetFileName(folder);
        return string.Concat(
            problems
                .InOrder.Select(problem => problem + "\n")
                .Select(line => line.Replace(root, "contracts", StringComparison.Ordinal))
        );
    }
}
