using Emulator.Contracts;
using Emulator.Tests.Support;

namespace Emulator.Tests.Contracts;

/// <summary>How the files lie on the disk: asked at the start, and over and over by the watch.</summary>
public sealed class ContractFilesTests
{
    [Fact]
    public void A_folder_counts_by_its_name_and_is_never_opened()
    {
        var state = ContractFiles.State(Repository.PathOf("tests/acme"));
        Assert.Contains($"acme{Path.DirectorySeparatorChar}\n", state, StringComparison.Ordinal);
        Assert.DoesNotContain("unreadable", state, StringComparison.Ordinal);
    }
}
