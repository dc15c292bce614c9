using Emulator.Contracts;

namespace Emulator.Tests.Contracts;

/// <summary>A revision is another where the text is another, and the same wherever the same text lies.</summary>
public sealed class ContractRevisionTests
{
    private const string Text =
        "# contracts/a/provider.yaml\nprovider: a\n---\n# contracts/a/send.yaml\nmethod: POST\n";

    [Theory]
    [InlineData("# contracts/a/provider.yaml\r\nprovider: a\r\n---\r\n# contracts/a/send.yaml\r\nmethod: POST\r\n")]
    [InlineData("# contracts/a/send.yaml\nmethod: POST\n---\n# contracts/a/provider.yaml\nprovider: a\n")]
    [InlineData("# other/a/provider.yaml\nprovider: a\n---\n# other/a/image.yaml\nmethod: POST\n")]
    [InlineData("provider: a\n---\nmethod: POST")]
    [InlineData("---\nprovider: a\n---\n\nmethod: POST\n\n")]
    public void Order_and_names_of_files_and_ends_of_lines_mean_nothing(string same) =>
        Assert.Equal(ContractRevision.Of(Text), ContractRevision.Of(same));

    [Theory]
    [InlineData("provider: b\n---\nmethod: POST")]
    [InlineData("provider: a\n---\nmethod: PUT")]
    [InlineData("provider: a # why\n---\nmethod: POST")]
    [InlineData("provider: a\nmethod: POST")]
    [InlineData("provider: a")]
    public void Any_other_letter_counts(string other) =>
        Assert.NotEqual(ContractRevision.Of(Text), ContractRevision.Of(other));

    [Fact]
    public void It_has_16_hexadecimal_digits() => Assert.Matches("^[0-9a-f]{16}$", ContractRevision.Of(Text));

    [Theory]
    [InlineData("source: { url: x, seen: 2026-01-05 }", "2026-01-05", "2026-01-05")]
    [InlineData(
        "a: [{ source: 'logs of 2025-12-31 and 2026-02-01' }]\n---\nseen: 2026-01-01",
        "2025-12-31",
        "2026-02-01"
    )]
    public void The_days_of_evidence_are_those_that_sources_name(string text, string from, string to) =>
        Assert.Equal(new EvidenceDates(from, to), EvidenceDates.In(text));

    [Theory]
    [InlineData("source: the document, 2026")]
    [InlineData("source: build 2026-13-01")]
    [InlineData("about: on 2026-01-01")]
    [InlineData("# 2026-01-01\na: b")]
    public void Other_days_are_no_evidence(string text) => Assert.Null(EvidenceDates.In(text));
}
