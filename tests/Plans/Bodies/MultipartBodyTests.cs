using System.Text;
using Emulator.Plans;
using Emulator.Plans.Bodies;

namespace Emulator.Tests.Plans.Bodies;

/// <summary>Multipart bodies say what clients of all kinds meant by them, and nothing when they break off.</summary>
public sealed class MultipartBodyTests
{
    private const string Text = "Content-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n";
    private const string File =
        "Content-Disposition: form-data; name=\"image\"; filename=\"b.png\"\r\nContent-Type: image/png\r\n\r\nPNG\r\n";

    [Theory]
    [InlineData("--b\r\n#text--b--\r\n", "{a='1';}")]
    [InlineData("--b\r\n#text--b--", "{a='1';}")]
    [InlineData("--b--", "{}")]
    [InlineData(
        "--b\r\n#text--b\r\n#file--b--",
        "{a='1';image=file{filename='b.png';content-type='image/png';}'PNG';}"
    )]
    [InlineData("hello\r\n--b\r\n#text--b--\r\nbye\r\n--b\r\n#file", "{a='1';}")]
    [InlineData("\r\n--b\r\n#text--b--", "{a='1';}")]
    [InlineData("--b \t\r\n#text--b \r\n#text--b--", "{a='1';a='1';}")]
    [InlineData("--bc\r\n--b\r\n#text--b--", "{a='1';}")]
    public void Reads_parts(string body, string shown) => Assert.Equal(shown, ShownBody.OfMultipart(Filled(body)));

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("--b")]
    [InlineData("--b\r\n")]
    [InlineData("--b\r\n#text")]
    [InlineData("--b\r\n#text--b")]
    [InlineData("--b\r\n#text--b\r\n")]
    [InlineData("--b\r\n#text--b-")]
    [InlineData("--c\r\n#text--c--")]
    [InlineData("--bb\r\n#text--bb--")]
    [InlineData("x--b\r\n#text")]
    [InlineData("--b\r\nno header\r\n\r\n1\r\n--b--")]
    [InlineData("--b\r\n: no name\r\n\r\n1\r\n--b--")]
    [InlineData("--b\r\nContent-Disposition: form-data; name=\"a\r\n\r\n1\r\n--b--")]
    [InlineData("--b\r\nContent-Disposition: form-data; name=\"a\"\r\n--b--")]
    [InlineData("--b\nContent-Disposition: form-data; name=\"a\"\n\n1\n--b--")]
    public void Refuses_what_has_no_whole_parts(string body) =>
        Assert.Equal(ShownBody.Unreadable, ShownBody.OfMultipart(Filled(body)));

    [Theory]
    [InlineData("name=a", "{a='';}")]
    [InlineData("NAME=\"a\"", "{a='';}")]
    [InlineData(" name = a ;x", "{a='';}")]
    [InlineData("name=\"a;b=\\\"c\\\"\\\\\"", "{a;b=\"c\"\\='';}")]
    [InlineData("name=\"é\"", "{é='';}")]
    [InlineData("name=\"image[link]\"", "{image[link]='';}")]
    [InlineData("x=\"name=b\"; name=\"a\"", "{a='';}")]
    [InlineData("name=\"\"", "{='';}")]
    [InlineData("name=\"a\"; filename=\"x y.png\"", "{a=file{filename='x y.png';}'';}")]
    [InlineData("name=\"a\"; filename=x.png", "{a=file{filename='x.png';}'';}")]
    [InlineData("filename=\"C:\\dir\\x.png\"; name=a", "{a=file{filename='C:\\dir\\x.png';}'';}")]
    [InlineData("name=a; filename*=UTF-8''%e2%82%ac+x.png", "{a=file{filename='€+x.png';}'';}")]
    [InlineData("name=a; filename=\"e\"; filename*=utf-8'en'%E2%82%AC", "{a=file{filename='€';}'';}")]
    [InlineData("name=a; filename*=UTF-8''%zz; filename=\"e\"", "{a=file{filename='%zz';}'';}")]
    [InlineData("name=a; filename*=latin1''%e9; filename=\"e\"", "{a=file{filename='e';}'';}")]
    [InlineData("name=a; filename*=x", "{a='';}")]
    [InlineData("name=a; filename=\"\"", "{}")]
    [InlineData("filename=x.png", "{}")]
    [InlineData("", "{}")]
    public void Understands_the_disposition(string parameters, string shown) =>
        Assert.Equal(
            shown,
            ShownBody.OfMultipart($"--b\r\nContent-Disposition: form-data; {parameters}\r\n\r\n\r\n--b--")
        );

    [Theory]
    [InlineData("content-disposition:form-data;name=a\r\n\r\n1", "{a='1';}")]
    [InlineData("Content-Length: 1\r\nContent-Disposition: form-data; name=a\r\nX: y\r\n\r\n1", "{a='1';}")]
    [InlineData("Content-Disposition: attachment; name=a\r\n\r\n1", "{}")]
    [InlineData("Content-Type: text/plain\r\n\r\n1", "{}")]
    [InlineData("\r\n1", "{}")]
    [InlineData("Content-Disposition: form-data; name=a\r\n\r\n", "{a='';}")]
    [InlineData("Content-Disposition: form-data; name=a\r\n\r\n\r\n\r\n", "{a='\r\n\r\n';}")]
    [InlineData("Content-Disposition: form-data; name=a\r\n\r\n\r\n--bc", "{a='\r\n--bc';}")]
    [InlineData("Content-Disposition: form-data; name=a\r\nContent-Type: text/plain\r\n\r\n+%41", "{a='+%41';}")]
    [InlineData("Content-Disposition: form-data; name=a; filename=\"\"\r\n\r\n1", "{a=file{filename='';}'1';}")]
    public void Understands_a_part(string part, string shown) =>
        Assert.Equal(shown, ShownBody.OfMultipart($"--b\r\n{part}\r\n--b--"));

    [Fact]
    public void An_empty_part_may_share_its_line_with_the_delimiter() =>
        Assert.Equal("{a='';}", ShownBody.OfMultipart("--b\r\nContent-Disposition: form-data; name=a\r\n\r\n--b--"));

    [Fact]
    public void A_file_is_shown_where_it_was_sent()
    {
        var body = Encoding.Latin1.GetBytes(
            Filled("--b\r\n#file--b--").Replace("PNG", "\u0089PNG\r\n\0\u00FF", StringComparison.Ordinal)
        );
        using var tree = new BodyTree(body);
        Assert.True(BodyReader.ReadBody(tree, body.Length, BodyKinds.Multipart, ShownBody.Boundary, FormPlan.Plain));
        var image = tree.Root.Child("image"u8);
        Assert.Equal(FieldKind.File, image.Kind);
        Assert.Equal([0x89, .. "PNG\r\n\0"u8, 0xFF], image.Utf8.ToArray());
        Assert.True(image.Utf8.Overlaps(body));
        Assert.Equal("b.png"u8, FieldPath.Of("image.filename").In(tree.Root).Utf8);
    }

    [Fact]
    public void Its_text_fields_are_like_those_of_a_form()
    {
        var body =
            "--b\r\nContent-Disposition: form-data; name=\"image[file]\"; filename=x\r\n\r\nP\r\n"
            + "--b\r\nContent-Disposition: form-data; name=\"image[info]\"\r\n\r\n{}\r\n"
            + "--b\r\nContent-Disposition: form-data; name=\"message\"\r\n\r\n{\"a\":1}\r\n--b--";
        var plan = new FormPlan(Brackets: true, ["message"u8.ToArray()]);
        Assert.Equal(
            "{image={file=file{filename='x';}'P';info='{}';};message={a=1;};}",
            ShownBody.OfMultipart(body, plan: plan)
        );
    }

    private static string Filled(string body) =>
        body.Replace("#text", Text, StringComparison.Ordinal).Replace("#file", File, StringComparison.Ordinal);
}
