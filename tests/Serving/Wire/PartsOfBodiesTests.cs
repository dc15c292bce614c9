using System.Text;
using Emulator.Serving.Wire;

namespace Emulator.Tests.Serving.Wire;

/// <summary>How bodies are halved, chunked and dripped.</summary>
public sealed class PartsOfBodiesTests
{
    [Theory]
    [InlineData("""{"a":1}""", """{"a""")]
    [InlineData("[1,2,3]", "[1,")]
    [InlineData("1234", "")]
    [InlineData("{}        ", "{")]
    [InlineData("no json at all", "no json")]
    [InlineData("\"é\"", "\"\u00e9")]
    [InlineData("", "")]
    public void Half_of_a_body_is_never_whole_json(string body, string half)
    {
        var cut = Encoding.UTF8.GetString(HalfJson.Of(Encoding.UTF8.GetBytes(body)).Span);
        Assert.Equal(half.Replace("\u00e9", "\ufffd", StringComparison.Ordinal), cut);
    }

    [Theory]
    [InlineData("abcdef", "3\r\nabc\r\nno-length\r\n")]
    [InlineData("ab", "1\r\na\r\nno-length\r\n")]
    [InlineData("a", "no-length\r\n")]
    [InlineData("", "no-length\r\n")]
    public void The_second_chunk_has_no_length(string body, string chunks) =>
        Assert.Equal(chunks, Encoding.ASCII.GetString(BrokenChunk.Of(Encoding.ASCII.GetBytes(body))));

    [Theory]
    [InlineData(0, 1, 62.5)]
    [InlineData(1, 1, 1000)]
    [InlineData(9, 1, 111.1)]
    [InlineData(10, 1, 100)]
    [InlineData(1000, 100, 100)]
    [InlineData(1005, 100, 99.5)]
    [InlineData(long.MaxValue, int.MaxValue, 0)]
    public void A_drip_is_as_fast_as_it_was_asked_for(long bytesASecond, int piece, double milliseconds)
    {
        var rate = DripRate.Of(bytesASecond);
        Assert.Equal((piece, milliseconds), (rate.Piece, Math.Round(rate.Pause.TotalMilliseconds, 1)));
    }
}
