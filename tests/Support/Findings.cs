namespace Emulator.Tests.Support;

/// <summary>Fails a test with the whole list of what was found, one finding a line.</summary>
internal static class Findings
{
    public static void None(IEnumerable<string> findings)
    {
        var list = findings.ToList();
        Assert.True(list.Count == 0, $"{list.Count} found:\n{string.Join('\n', list)}");
    }
}
