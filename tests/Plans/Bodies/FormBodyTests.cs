using Emulator.Plans.Bodies;

namespace Emulator.Tests.Plans.Bodies;

/// <summary>Url-encoded forms say what browsers and command lines meant by them.</summary>
public sealed class FormBodyTests
{
    [Theory]
    [InlineData("", "{}")]
    [InlineData("a=1", "{a='1';}")]
    [InlineData("a=1&b=2", "{a='1';b='2';}")]
    [InlineData("a", "{a='';}")]
    [InlineData("a=", "{a='';}")]
    [InlineData("=1", "{='1';}")]
    [InlineData("a=1&&b=2&", "{a='1';b='2';}")]
    [InlineData("&&&", "{}")]
    [InlineData("a=b=c", "{a='b=c';}")]
    [InlineData("a=x+y", "{a='x y';}")]
    [InlineData("a+b=1", "{a b='1';}")]
    [InlineData("a=x%20y%2B%26%3d", "{a='x y+&=';}")]
    [InlineData("%61=1", "{a='1';}")]
    [InlineData("a=%c3%A9", "{a='é';}")]
    [InlineData("a=é", "{a='é';}")]
    [InlineData("a=%F0%9F%98%80", "{a='😀';}")]
    [InlineData("to=%2B1555", "{to='+1555';}")]
    [InlineData("a=1;b=2", "{a='1;b=2';}")]
    public void Reads_fields(string body, string shown) => Assert.Equal(shown, ShownBody.OfForm(body));

    [Theory]
    [InlineData("a=%", "{a='%';}")]
    [InlineData("a=%4", "{a='%4';}")]
    [InlineData("a=%zz", "{a='%zz';}")]
    [InlineData("a=%4g+", "{a='%4g ';}")]
    [InlineData("a=100%&b=%%41", "{a='100%';b='%A';}")]
    [InlineData("%=1", "{%='1';}")]
    public void Leaves_a_broken_escape_as_it_is(string body, string shown) =>
        Assert.Equal(shown, ShownBody.OfForm(body));

    [Theory]
    [InlineData("a=%FF", "{a='\uFFFD';}")]
    [InlineData("a=x%C3", "{a='x\uFFFD';}")]
    [InlineData("a=%ED%A0%80", "{a='\uFFFD\uFFFD\uFFFD';}")]
    public void Puts_a_sign_where_a_letter_is_broken(string body, string shown) =>
        Assert.Equal(shown, ShownBody.OfForm(body));

    [Theory]
    [InlineData("image[link]=x", "{image[link]='x';}")]
    [InlineData("to[]=x&to[]=y", "{to[]='x';to[]='y';}")]
    public void Sees_nothing_in_brackets_unless_told(string body, string shown) =>
        Assert.Equal(shown, ShownBody.OfForm(body));

    [Theory]
    [InlineData(FormFields.Most, true)]
    [InlineData(FormFields.Most + 1, false)]
    public void Reads_only_so_many_fields(int count, bool read)
    {
        var body = string.Join('&', Enumerable.Range(0, count).Select(i => $"f{i}={i}"));
        Assert.Equal(read, ShownBody.OfForm(body) != ShownBody.Unreadable);
    }

    [Fact]
    public void Of_a_name_that_stands_there_twice_the_last_counts() =>
        Assert.Equal("2"u8, Forms.Root("a=1&b=3&%61=2").Child("a"u8).Utf8);

    [Theory]
    [InlineData("image={\"link\":\"x\"}", "{image={link='x';};}")]
    [InlineData("image=%7B%22link%22%3A%22a%5C%2Fb%20%C3%A9%22%7D&to=1", "{image={link='a/b é';};to='1';}")]
    [InlineData("to=1&image=[1,+true,{\"a\":\"\\u00e9\"}]&b=2", "{to='1';image=[1;true;{a='é';};];b='2';}")]
    [InlineData("image=7", "{image=7;}")]
    [InlineData("image=null", "{image=null;}")]
    [InlineData("link={\"a\":1}", "{link='{\"a\":1}';}")]
    [InlineData("image=1&image={}", "{image=1;image={};}")]
    public void Reads_JSON_inside(string body, string shown) =>
        Assert.Equal(shown, ShownBody.OfForm(body, Forms.JsonIn("image")));

    [Theory]
    [InlineData("image=")]
    [InlineData("image")]
    [InlineData("image=x")]
    [InlineData("image={")]
    [InlineData("image={}{}")]
    [InlineData("image=%7B%22a%22%3A%22%FF%0")]
    [InlineData("image={\"a\":1,}")]
    [InlineData("image={}&to=1&image={")]
    public void Refuses_what_is_no_JSON_inside(string body) =>
        Assert.Equal(ShownBody.Unreadable, ShownBody.OfForm(body, Forms.JsonIn("image")));

    [Fact]
    public void Finds_room_for_long_texts_of_which_every_letter_is_escaped()
    {
        var text = string.Concat(Enumerable.Repeat("é😀\"/\\", 20_000));
        var json = System.Text.Json.JsonSerializer.Serialize(new Dictionary<string, string> { ["a"] = text });
        var body = "image=" + Uri.EscapeDataString(json) + "&b=" + Uri.EscapeDataString(text);
        Assert.Equal($"{{image={{a='{text}';}};b='{text}';}}", ShownBody.OfForm(body, Forms.JsonIn("image")));
    }
}
