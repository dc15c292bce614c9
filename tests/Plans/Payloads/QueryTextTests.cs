using System.Text;
using Emulator.Plans.Payloads;

namespace Emulator.Tests.Plans.Payloads;

/// <summary>Parameters of a query as senders write them, well and badly.</summary>
public sealed class QueryTextTests
{
    [Theory]
    [InlineData("a=1&b=2", "1")]
    [InlineData("b=2&a=1", "1")]
    [InlineData("a=1&a=2", "1")]
    [InlineData("a=", "")]
    [InlineData("a", "")]
    [InlineData("&&a=x", "x")]
    [InlineData("a=x=y", "x=y")]
    [InlineData("%61=x", "x")]
    [InlineData("a=b+c%20d%2B", "b c d+")]
    [InlineData("a=%C3%A9%f0%9f%98%80", "é😀")]
    [InlineData("a=é", "é")]
    [InlineData("a=100%", "100%")]
    [InlineData("a=%4", "%4")]
    [InlineData("a=%zz%+1", "%zz% 1")]
    [InlineData("a=%ff", "\ufffd")]
    [InlineData("", null)]
    [InlineData("b=1", null)]
    [InlineData("A=1", null)]
    [InlineData("aa=1&%61a=2", null)]
    [InlineData("=1", null)]
    public void Finds_and_decodes_the_first_of_a_name(string query, string? value)
    {
        Assert.Equal(value is not null, QueryText.TryFind(query, "a", out var raw));
        using var buffer = new ByteBuffer();
        QueryText.Decode(raw, buffer);
        Assert.Equal(value ?? "", Encoding.UTF8.GetString(buffer.Written));
    }

    [Theory]
    [InlineData("gr%C3%B6%C3%9Fe+b=1")]
    [InlineData("größe%20b=1")]
    public void A_name_may_be_written_in_escapes(string query) =>
        Assert.True(QueryText.TryFind(query, "größe b", out _));
}
