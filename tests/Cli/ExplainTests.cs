using Emulator.Contracts;
using Emulator.Tests.Compilation;
using Emulator.Tests.Support;

namespace Emulator.Tests.Cli;

/// <summary>What a provider checks is said in plain words, of every operation and every word.</summary>
public sealed class ExplainTests
{
    private static readonly string[] Folders = [AcmeContracts.Folder, Repository.PathOf("contracts")];

    public static TheoryData<string> Operations { get; } = [.. Folders.SelectMany(OperationsIn)];

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
    [MemberData(nameof(Operations))]
    public async Task Every_operation_is_explained_in_lines_that_can_be_read(string words)
    {
        var ending = await Verbs.RunAsync($"explain {words}");
        Assert.Equal((0, ""), (ending.Code, ending.Errors));
        Findings.None(ending.Output.Split('\n').Where(IsTooLong));
        Assert.DoesNotContain("{}", ending.Output, StringComparison.Ordinal);
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

    private static IEnumerable<string> OperationsIn(string folder) =>
        from contract in new ContractFolder(folder, new Problems()).ReadAll()
        from operation in contract.Operations.Append(contract.UnknownPath).Append(contract.WrongMethod)
        let edition = $"{contract.Name}={contract.Edition}"
        select $"{contract.Name} {operation.Name} --edition {edition} --contracts {folder}";
}
