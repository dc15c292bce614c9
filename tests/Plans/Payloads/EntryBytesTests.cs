using Emulator.Plans.Payloads;

namespace Emulator.Tests.Plans.Payloads;

/// <summary>What is written into an entry is read back as it was.</summary>
public sealed class EntryBytesTests
{
    [Theory]
    [InlineData("Host", "localhost")]
    [InlineData("Host", "")]
    [InlineData("X-Name", "é and 語 and 😀")]
    [InlineData("X-é", "plain")]
    public void Reads_back_the_pairs_it_wrote(string name, string value)
    {
        using var buffer = new ByteBuffer(16);
        EntryBytes.AddPair(buffer, name, value);
        EntryBytes.AddPair(buffer, "Next", "one");
        EntryBytes.Add(buffer, ""u8);
        EntryBytes.Add(buffer, "behind"u8);
        var reader = new EntryReader(buffer.Written);
        Assert.Equal([KeyValuePair.Create(name, value), KeyValuePair.Create("Next", "one")], reader.Pairs());
        Assert.Equal("behind", reader.Text());
    }

    [Fact]
    public void Skips_pairs_without_reading_them()
    {
        using var buffer = new ByteBuffer();
        EntryBytes.AddPair(buffer, "a", "b");
        EntryBytes.AddPair(buffer, "c", "");
        EntryBytes.Add(buffer, ""u8);
        EntryBytes.Add(buffer, "behind"u8);
        var reader = new EntryReader(buffer.Written);
        reader.SkipPairs();
        Assert.Equal("behind", reader.Text());
    }
}
