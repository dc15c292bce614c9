using Emulator.Cli;
using Emulator.Hosting;
using Emulator.Tests.Compilation;
using Emulator.Tests.Support;

namespace Emulator.Tests.Cli;

/// <summary>What a provider checks is said in plain words, of every operation and every word.</summary>
public sealed class ExplainTests
{
    public static TheoryData<string> Folders { get; } = [AcmeContracts.Folder, Repository.PathOf("contracts")];

    [Theory]
    [InlineData("acme", "provider")]
    [InlineData("acme send-image", "acme-send-image")]
    [InlineData("acme send-image --edition observed", "acme-send-image-observed")]
    [InlineData("acme send-text --edition=bolt=x;acme=observed", "acme-send-text-observed")]
    [InlineData("acme wrong-method", "acme-wrong-method")]
    public async Task Acme_is_explained(string words, string row)
    {
        var ending = await Verbs.RunAsync($"explain {words} --contracts {AcmeContracts.Folder}");
        Assert.Equal((0, ""), (ending.Code, ending.Errors));
        Snapshot.Match(ending.Output, row);
    }

    [Theory]
    [InlineData("whatsapp-cloud", "provider")]
    [InlineData("whatsapp-cloud send-image", "send-image")]
    [InlineData("whatsapp-cloud mark-read --edition observed", "mark-read-observed")]
    public async Task A_real_provider_is_explained(string words, string row)
    {
        var ending = await Verbs.RunAsync($"explain {words} --contracts {Repository.PathOf("contracts")}");
        Assert.Equal((0, ""), (ending.Code, ending.Errors));
        Snapshot.Match(ending.Output, row);
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void Every_operation_is_explained_in_lines_that_can_be_read(string folder)
    {
        using var errors = new StringWriter();
        var terminal = new Terminal(TextWriter.Null, errors);
        var loaded = LoadedContracts.Load(new Settings { Contracts = folder }, terminal, _ => true);
        Assert.Equal("", errors.ToString());
        Findings.None(
            from provider in loaded
            from contract in provider.Contracts
            let trees = provider.Trees.First(trees => trees.Name == contract.Edition)
            from operation in contract.Operations.Append(contract.UnknownPath).Append(contract.WrongMethod)
            from line in new OperationText(provider, contract, trees).Of(operation).Split('\n')
            where IsTooLong(line) || line.Contains("{}", StringComparison.Ordinal)
            select $"{provider.Name} {operation.Name} --edition {contract.Edition}: {line}"
        );
    }

    [Theory]
    [InlineData("", "explain is written 'explain PROVIDER [OPERATION]'; known: ")]
    [InlineData("acme send-image twice", "explain is written 'explain PROVIDER [OPERATION]'; known: ")]
    [InlineData("acm", "no provider is called 'acm'; did you mean 'acme'?")]
    [InlineData("acme send-imag", "provider 'acme' has no operation 'send-imag'; did you mean 'send-image'?")]
    [InlineData("acme send", "provider 'acme' has no operation 'send'; known: bot-image, pause, ")]
    [InlineData(
        "acme send-image --edition observd",
        "provider 'acme' has no edition 'observd'; did you mean 'observed'?"
    )]
    [InlineData("acme send-image --editon observed", "there is no flag '--editon'; did you mean '--edition'?")]
    [InlineData("--edition observed acme", "there is no flag 'acme'; ")]
    public async Task Wrong_usage_is_told_with_what_would_be_right(string words, string told)
    {
        var ending = await Verbs.RunAsync($"explain {words} --contracts {AcmeContracts.Folder}");
        Assert.Equal((2, ""), (ending.Code, ending.Output));
        Assert.StartsWith(told, ending.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Broken_contracts_are_told_first()
    {
        using var folder = new TinyContracts();
        File.WriteAllText(folder.FileOf("pebble", "send.yaml"), "format: 1\n");
        var ending = await Verbs.RunAsync($"explain pebble send --contracts {folder.Path}");
        Assert.Equal((1, ""), (ending.Code, ending.Output));
        Assert.Contains("pebble/send.yaml:1:1: ", ending.Errors, StringComparison.Ordinal);
    }

    /// <summary>A word that is too long by itself stays whole.</summary>
    private static bool IsTooLong(string line) => line.Length > 100 && line.TrimStart().Contains(' ');
}
