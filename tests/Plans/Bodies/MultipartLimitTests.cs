using Emulator.Plans.Bodies;

namespace Emulator.Tests.Plans.Bodies;

/// <summary>Where a multipart body ends is said by its content type; all that it may hold is bounded.</summary>
public sealed class MultipartLimitTests
{
    private const string Text = "Content-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n";

    [Theory]
    [InlineData("multipart/form-data; boundary=\"b\"", true)]
    [InlineData("Multipart/Form-Data ; charset=utf-8; Boundary=b", true)]
    [InlineData("multipart/form-data; boundary=\"b\"; x", true)]
    [InlineData("multipart/form-data", false)]
    [InlineData("multipart/form-data; boundary", false)]
    [InlineData("multipart/form-data; boundary=", false)]
    [InlineData("multipart/form-data; boundary=\"\"", false)]
    [InlineData("multipart/form-data; boundary=\"b", false)]
    [InlineData("multipart/form-data; boundary=c", false)]
    [InlineData("multipart/form-data; boundary=é", false)]
    public void Finds_the_boundary(string contentType, bool read) =>
        Assert.Equal(
            read ? "{a='1';}" : ShownBody.Unreadable,
            ShownBody.OfMultipart($"--b\r\n{Text}--b--", contentType)
        );

    [Theory]
    [InlineData(MediaType.LongestBoundary, true)]
    [InlineData(MediaType.LongestBoundary + 1, false)]
    [InlineData(5000, false)]
    public void A_boundary_is_only_so_long(int length, bool read)
    {
        var boundary = new string('b', length);
        var shown = ShownBody.OfMultipart($"--{boundary}--", $"multipart/form-data; boundary={boundary}");
        Assert.Equal(read, shown == "{}");
    }

    [Theory]
    [InlineData(FormFields.Most, true)]
    [InlineData(FormFields.Most + 1, false)]
    public void Reads_only_so_many_parts(int count, bool read)
    {
        var body = string.Concat(Enumerable.Repeat("--b\r\n" + Text, count)) + "--b--";
        Assert.Equal(read, ShownBody.OfMultipart(body) != ShownBody.Unreadable);
    }

    [Fact]
    public void Reads_only_so_many_parts_without_a_name()
    {
        var body = string.Concat(Enumerable.Repeat("--b\r\n\r\n\r\n", FormFields.Most + 1)) + "--b--";
        Assert.Equal(ShownBody.Unreadable, ShownBody.OfMultipart(body));
    }

    [Theory]
    [InlineData(16_000, true)]
    [InlineData(17_000, false)]
    public void Reads_only_so_many_headers(int length, bool read)
    {
        var body = $"--b\r\nX: {new string('x', length)}\r\n{Text}--b--";
        Assert.Equal(read, ShownBody.OfMultipart(body) == "{a='1';}");
    }
}
