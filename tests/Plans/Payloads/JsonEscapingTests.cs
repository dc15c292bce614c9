using System.Text;
using System.Text.Json;
using Emulator.Compilation;
using Emulator.Contracts;
using Emulator.Plans.Payloads;

namespace Emulator.Tests.Plans.Payloads;

/// <summary>How texts are written into JSON, provider by provider.</summary>
public sealed class JsonEscapingTests
{
    [Theory]
    [InlineData("plain", "", "a/é@<\u2028😀", "a/é@<\u2028😀")]
    [InlineData("plain", "", "\"\\\b\f\n\r\t\u0001\u001f\u007f", "\\\"\\\\\\b\\f\\n\\r\\t\\u0001\\u001f\u007f")]
    [InlineData("php", "", "a/b", "a\\/b")]
    [InlineData("php", "", "é", "\\u00e9")]
    [InlineData("php", "", "😀", "\\ud83d\\ude00")]
    [InlineData("php", "", "\u2028", "\\u2028")]
    [InlineData("php", "@", "a@b<", "a\\u0040b<")]
    [InlineData("php", "<>", "<é>", "\\u003C\\u00e9\\u003E")]
    [InlineData("go", "", "<a href=\"/x\">&</a>", "\\u003ca href=\\\"/x\\\"\\u003e\\u0026\\u003c/a\\u003e")]
    [InlineData("go", "", "é😀\u2028\u2029\u2030", "é😀\\u2028\\u2029\u2030")]
    [InlineData("go", "@", "@", "\\u0040")]
    [InlineData("go", "", "", "")]
    public void Writes_as_the_provider_writes(string style, string also, string text, string written) =>
        Assert.Equal(written, Escape(Make(style, also), text));

    [Theory]
    [InlineData("plain")]
    [InlineData("php")]
    [InlineData("go")]
    public void What_is_written_reads_back_as_it_was(string style)
    {
        var random = new Random(7);
        var escaping = Make(style, "@'");
        for (var i = 0; i < 2000; i++)
        {
            var text = Text(random);
            Assert.Equal(text, JsonDocument.Parse($"\"{Escape(escaping, text)}\"").RootElement.GetString());
        }
    }

    [Theory]
    [InlineData("printable ~", "printable ~")]
    [InlineData("a\r\nSet-Cookie: b", "a??Set-Cookie: b")]
    [InlineData("é", "?")]
    [InlineData("日本", "??")]
    [InlineData("😀!", "?!")]
    [InlineData("\u007f\0", "??")]
    public void A_header_keeps_printable_ASCII_alone(string text, string written) =>
        Assert.Equal(written, Escape(HeaderEscaping.Instance, text));

    [Fact]
    public void Leaves_what_stands_before_it_alone()
    {
        using var buffer = new ByteBuffer();
        buffer.Write("\"/"u8);
        buffer.Write("/\""u8);
        Make("php", "").Escape(buffer, 2);
        Assert.Equal("\"/\\/\\\"", Encoding.UTF8.GetString(buffer.Written));
    }

    private static string Text(Random random)
    {
        var text = new StringBuilder();
        for (var left = random.Next(12); left > 0; left--)
        {
            var rune = random.Next(4) switch
            {
                0 => random.Next(0x20),
                1 => random.Next(0x80),
                2 => random.Next(0x2000, 0x2100),
                _ => random.Next(0x1F600, 0x1F640),
            };
            text.Append(new Rune(rune).ToString());
        }

        return text.ToString();
    }

    private static IEscaping Make(string style, string also)
    {
        var problems = new Problems();
        var escaping = EscapingBook.Make(new EscapingContract(style, also, new Origin("", 1, 1)), problems);
        Assert.Empty(problems.InOrder);
        return escaping;
    }

    private static string Escape(IEscaping escaping, string text)
    {
        using var buffer = new ByteBuffer();
        buffer.Write(text.AsSpan());
        escaping.Escape(buffer, 0);
        return Encoding.UTF8.GetString(buffer.Written);
    }
}
