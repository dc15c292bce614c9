using System.Text;
using System.Text.Json;
using Emulator.Plans;

namespace Emulator.Tests.Plans;

/// <summary>The flat tree says of every JSON text what the framework's document says of it.</summary>
public sealed class JsonBodyTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Agrees_with_the_frameworks_document(int seed)
    {
        var texts = new RandomJson(seed);
        for (var i = 0; i < 700; i++)
        {
            Compare(texts.Good());
            Compare(texts.Broken());
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("{")]
    [InlineData("{}}")]
    [InlineData("1 2")]
    [InlineData("{'a':1}")]
    [InlineData("{\"a\":1,}")]
    [InlineData("[1,]")]
    [InlineData("// x\n1")]
    [InlineData("nul")]
    [InlineData("01")]
    [InlineData("+1")]
    [InlineData(".5")]
    [InlineData("NaN")]
    [InlineData("\"\\ud83d\"")]
    [InlineData("\"\\ude00\\ud83d\"")]
    [InlineData("\"\\x41\"")]
    [InlineData("\"a\nb\"")]
    [InlineData("\ufeff{}")]
    public void Refuses_what_is_not_JSON(string text) => Assert.False(Read(Encoding.UTF8.GetBytes(text), out _));

    [Theory]
    [InlineData(new byte[] { 0x22, 0xFF, 0x22 })]
    [InlineData(new byte[] { 0x22, 0xC3, 0x22 })]
    [InlineData(new byte[] { 0x22, 0xC0, 0x80, 0x22 })]
    [InlineData(new byte[] { 0x22, 0xED, 0xA0, 0x80, 0x22 })]
    [InlineData(new byte[] { 0x22, 0x5C, 0x6E, 0xFF, 0x22 })]
    public void Refuses_bytes_that_are_not_UTF8(byte[] bytes) => Assert.False(Read(bytes, out _));

    [Theory]
    [InlineData(512, true)]
    [InlineData(513, false)]
    public void Reads_only_so_deep(int depth, bool read) =>
        Assert.Equal(read, Read(Encoding.UTF8.GetBytes(new string('[', depth) + new string(']', depth)), out _));

    [Fact]
    public void Of_a_name_that_stands_there_twice_the_last_counts() =>
        Assert.Equal("2"u8, FakeFacts.Json("""{"a":1,"b":3,"\u0061":2}""").Child("a"u8).Utf8);

    [Fact]
    public void Shows_a_map_as_it_was_written()
    {
        var root = FakeFacts.Json("""{"a" : [1, {"b":"\u00e9"}] }""");
        Assert.Equal("""{"a" : [1, {"b":"\u00e9"}] }"""u8, root.Utf8);
        Assert.Equal("""[1, {"b":"\u00e9"}]"""u8, root.Child("a"u8).Utf8);
        Assert.Equal("é"u8, root.Child("a"u8).Item(1).Child("b"u8).Utf8);
    }

    [Fact]
    public void Reads_no_further_than_the_text_goes()
    {
        var bytes = "{\"a\":1}garbage"u8.ToArray();
        using var tree = new BodyTree(bytes);
        Assert.True(JsonBody.Read(tree, 7));
    }

    private static void Compare(byte[] text)
    {
        var expected = Document(text);
        Assert.Equal(expected is not null, Read(text, out var shown));
        Assert.Equal(expected, shown);
    }

    private static bool Read(byte[] text, out string? shown)
    {
        using var tree = new BodyTree(text);
        var read = JsonBody.Read(tree, text.Length);
        shown = read ? ShownJson.Of(tree.Root) : null;
        return read;
    }

    private static string? Document(byte[] text)
    {
        try
        {
            using var document = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = 512 });
            return ShownJson.Of(document.RootElement);
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
