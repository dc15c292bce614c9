using System.Text;
using Emulator.Plans.Media;

namespace Emulator.Tests.Plans.Media;

/// <summary>Texts that hold a file are read as those who write them mean it.</summary>
public sealed class DataUriTests
{
    [Theory]
    [InlineData("data:image/png;base64,iVBO", "Whole", "image/png", "iVBO")]
    [InlineData("DATA:image/PNG;BASE64,iVBO", "Whole", "image/PNG", "iVBO")]
    [InlineData("data:image/png;charset=utf-8;base64,iVBO", "Whole", "image/png;charset=utf-8", "iVBO")]
    [InlineData("data:;base64,iVBO", "Whole", "", "iVBO")]
    [InlineData("data:image/png;base64,", "Whole", "image/png", "")]
    [InlineData("data:image/png,iVBO", "NotBase64", "image/png", "iVBO")]
    [InlineData("data:image/png;base64;charset=utf-8,iVBO", "NotBase64", "image/png;base64;charset=utf-8", "iVBO")]
    [InlineData("data:base64,iVBO", "NotBase64", "base64", "iVBO")]
    [InlineData("data:image/png;base64", "Broken", "", "")]
    [InlineData("data:", "Broken", "", "")]
    [InlineData("iVBO", "Bare", "", "iVBO")]
    [InlineData(" data:image/png;base64,iVBO", "Bare", "", " data:image/png;base64,iVBO")]
    [InlineData("", "Bare", "", "")]
    public void Finds_the_parts(string text, string form, string type, string data)
    {
        var read = DataUri.Read(Encoding.UTF8.GetBytes(text));
        Assert.Equal(
            (form, type, data),
            (read.Form.ToString(), Encoding.UTF8.GetString(read.Type), Encoding.UTF8.GetString(read.Text))
        );
    }

    [Fact]
    public void Looks_for_the_comma_only_at_the_beginning() =>
        Assert.Equal(DataForm.Broken, DataUri.Read(Encoding.ASCII.GetBytes("data:" + new string('x', 300) + ",")).Form);

    [Theory]
    [InlineData("https://example.com/a.png", false)]
    [InlineData("example.com/a.png", false)]
    [InlineData("data:image/png;base64,iVBO", true)]
    [InlineData("iVBO", false)]
    [InlineData("/uploads/images/2024/01/01/photographs/of/us", true)]
    [InlineData("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk", true)]
    [InlineData("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJ.png", false)]
    public void Tells_a_file_from_an_address(string text, bool isData) =>
        Assert.Equal(isData, DataUri.IsDataNotAddress(Encoding.UTF8.GetBytes(text)));

    [Theory]
    [InlineData("", "")]
    [InlineData("YQ==", "a")]
    [InlineData("YQ", "a")]
    [InlineData("YWI=", "ab")]
    [InlineData("YWI", "ab")]
    [InlineData("YWJj", "abc")]
    [InlineData("YWJj\r\nZGVm\n", "abcdef")]
    [InlineData("Y WJj", "abc")]
    [InlineData("Y Q ", "a")]
    [InlineData("Y", null)]
    [InlineData("YWJjZ", null)]
    [InlineData("YQ=a", null)]
    [InlineData("YQ==YQ==", null)]
    [InlineData("YW-_", null)]
    [InlineData("YWJ%", null)]
    [InlineData("=", "")]
    [InlineData("===", null)]
    [InlineData("\nYQ= =\n", "a")]
    [InlineData("é", null)]
    public void Decodes(string text, string? decoded)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var into = new byte[Base64Text.MostBytes(bytes)];
        var length = Base64Text.Decode(bytes, into);
        Assert.Equal(decoded, length < 0 ? null : Encoding.UTF8.GetString(into, 0, length));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(100)]
    public void Decodes_no_more_than_there_is_room_for(int room)
    {
        var picture = new byte[301];
        new Random(room).NextBytes(picture);
        var text = Encoding.ASCII.GetBytes(Convert.ToBase64String(picture).TrimEnd('='));
        var into = new byte[room];
        var length = Base64Text.Decode(text, into);
        Assert.InRange(length, Math.Max(0, room - 2), room);
        Assert.Equal(picture[..length], into[..length]);
    }

    [Fact]
    public void Decodes_any_text_of_any_length_without_a_crash()
    {
        var random = new Random(7);
        var letters = "ABCabc019+/= \r\n-%"u8.ToArray();
        for (var round = 0; round < 20_000; round++)
        {
            var text = random.GetItems(letters, random.Next(12));
            var into = new byte[random.Next(12)];
            Assert.InRange(Base64Text.Decode(text, into), -1, into.Length);
        }
    }
}
