using Xunit.Sdk;

namespace Emulator.Tests.Support;

/// <summary>The snapshot keeps Verify's conventions, and a failure tells how to accept it.</summary>
public sealed class SnapshotTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("snapshot-");

    private string Verified => Path.Combine(_folder.FullName, "T.M.verified.txt");

    private string Received => Path.Combine(_folder.FullName, "T.M.received.txt");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Matches_the_file_beside_this_test() => Snapshot.Match("approved: this text\nand this line");

    [Fact]
    public void Fails_the_test_when_nothing_is_approved()
    {
        var testFile = Path.Combine(_folder.FullName, "T.cs");
        var failure = Assert.Throws<FailException>(() => Snapshot.Match("new", null, testFile, "M"));
        Assert.Contains("T.M.verified.txt does not exist yet", failure.Message, StringComparison.Ordinal);
        Assert.Equal("new", File.ReadAllText(Received));
    }

    [Theory]
    [InlineData("a\nb", "a\nb")]
    [InlineData("a\nb", "a\r\nb")]
    [InlineData("a\r\nb", "a\nb")]
    [InlineData("\uFEFFa", "a")]
    public void Says_nothing_when_the_texts_are_the_same(string approved, string actual)
    {
        File.WriteAllText(Verified, approved);
        Assert.Null(Snapshot.Compare(actual, Verified, Received));
    }

    [Theory]
    [InlineData("a", "b")]
    [InlineData("a", "a\n")]
    [InlineData("a", "A")]
    [InlineData("a", "")]
    public void Writes_what_it_received_when_the_texts_differ(string approved, string actual)
    {
        File.WriteAllText(Verified, approved);
        Assert.NotNull(Snapshot.Compare(actual, Verified, Received));
        Assert.Equal(actual, File.ReadAllText(Received));
        Assert.Equal(approved, File.ReadAllText(Verified));
    }

    [Fact]
    public void Shows_the_difference_and_the_command_that_accepts_it()
    {
        File.WriteAllText(Verified, "old");
        var complaint = Snapshot.Compare("new", Verified, Received)!;
        Assert.Contains("T.M.verified.txt differs:\n@@ line 1 @@\n- old\n+ new\n", complaint, StringComparison.Ordinal);
        Assert.Contains($"mv '{Received}' '{Verified}'", complaint, StringComparison.Ordinal);
    }

    [Fact]
    public void Clears_away_an_old_received_file_once_the_texts_agree()
    {
        File.WriteAllText(Verified, "a");
        File.WriteAllText(Received, "b");
        Assert.Null(Snapshot.Compare("a", Verified, Received));
        Assert.False(File.Exists(Received));
    }

    [Theory]
    [InlineData(null, "PlanTests.Shows_it")]
    [InlineData("z-api", "PlanTests.Shows_it_z-api")]
    [InlineData("a/b c", "PlanTests.Shows_it_a-b-c")]
    public void Names_the_file_after_class_method_and_row(string? row, string name) =>
        Assert.Equal(Path.Combine("x", name), Snapshot.StartOfName(Path.Combine("x", "PlanTests.cs"), "Shows_it", row));
}
