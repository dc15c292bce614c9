using System.Text;
using Emulator.Plans;
using Emulator.Plans.Bodies;

namespace Emulator.Tests.Plans.Bodies;

/// <summary>What a query says counts where the body says nothing.</summary>
public sealed class QueryTests
{
    [Theory]
    [InlineData("""{"a":1}""", "b=2", "{b='2';a=1;}")]
    [InlineData(""" {"a":{"c":[1,2]}} """, "b=2", "{b='2';a={c=[1;2;];};}")]
    [InlineData("{}", "b=2", "{b='2';}")]
    [InlineData("{}", "", "{}")]
    [InlineData("[1]", "b=2", "[1;]")]
    [InlineData("\"x\"", "b=2", "'x'")]
    [InlineData("null", "b=2", "null")]
    [InlineData("{", "b=2", ShownBody.Unreadable)]
    [InlineData(" ", "b=2", ShownBody.Unreadable)]
    public void Lies_beneath_JSON(string body, string query, string shown) =>
        Assert.Equal(shown, Of(body, BodyKinds.Json, query));

    [Theory]
    [InlineData("a=1", "b=2", "{b='2';a='1';}")]
    [InlineData("", "b=%41", "{b='A';}")]
    public void Lies_beneath_a_form(string body, string query, string shown) =>
        Assert.Equal(shown, Of(body, BodyKinds.Form, query));

    [Theory]
    [InlineData(BodyKinds.Json, """{"a":"body"}""")]
    [InlineData(BodyKinds.Form, "a=body")]
    [InlineData(BodyKinds.Multipart, "--b\r\nContent-Disposition: form-data; name=a\r\n\r\nbody\r\n--b--")]
    internal void The_body_counts_where_both_say_something(BodyKinds kind, string body)
    {
        var (said, query) = (Encoding.UTF8.GetBytes(body), "a=query&b=query"u8.ToArray());
        using var tree = new BodyTree([.. said, .. query]);
        Assert.True(BodyReader.ReadQuery(tree, new Stretch(said.Length, query.Length), FormPlan.Plain));
        Assert.True(BodyReader.ReadBody(tree, said.Length, kind, ShownBody.Boundary, FormPlan.Plain));
        var index = new FieldIndex();
        var (a, b) = (index.Path("a"), index.Path("b"));
        Assert.Equal("body"u8, a.In(tree.Root).Utf8);
        Assert.Equal("query"u8, b.In(tree.Root).Utf8);
        tree.Locate(index);
        Assert.Equal("body"u8, a.In(tree.Root).Utf8);
        Assert.Equal("query"u8, b.In(tree.Root).Utf8);
        Assert.Equal(body, Encoding.UTF8.GetString(tree.Root.Utf8));
    }

    private static string Of(string body, BodyKinds kind, string query) =>
        ShownBody.Of(Encoding.UTF8.GetBytes(body), kind, "", FormPlan.Plain, query);
}
