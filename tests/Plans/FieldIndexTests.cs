using System.Text;
using Emulator.Plans;

namespace Emulator.Tests.Plans;

/// <summary>What one walk over a body locates is what a path finds by itself.</summary>
public sealed class FieldIndexTests
{
    private static readonly string[] Paths =
    [
        "to",
        "type",
        "image",
        "image.id",
        "image.link",
        "image.caption",
        "items",
        "items.0",
        "items.1.id",
        "items.id",
        "0",
        "größe",
        "nothing.at.all",
    ];

    [Theory]
    [InlineData("""{"to":"1","type":"image","image":{"id":"2","caption":null}}""")]
    [InlineData("""{"image":{"id":"first","link":"x"},"to":1,"image":{"caption":"last"},"to":2}""")]
    [InlineData("""{"image":{"id":"first"},"image":"a text"}""")]
    [InlineData("""{"image":["id"],"items":[7,{"id":8},9],"größe":"ä","gr\u00f6\u00dfe":"b"}""")]
    [InlineData("""{"items":{"0":"named","1":{"id":"so"},"id":3}}""")]
    [InlineData("""{"im\u0061ge":{"\u0069d":"escaped"},"IMAGE":{"id":"other"}}""")]
    [InlineData("""[{"to":"inside"},"image"]""")]
    [InlineData("\"to\"")]
    [InlineData("{}")]
    public void Finds_what_each_path_finds(string json)
    {
        var index = new FieldIndex();
        var paths = Paths.Select(index.Path).ToArray();
        using var tree = Read(json);
        tree.Locate(index);
        Assert.Same(index, tree.Index);
        Assert.Equal(Paths.Select(path => Show(FieldPath.Of(path), tree)), paths.Select(path => Show(path, tree)));
    }

    [Fact]
    public void Looks_by_itself_in_a_tree_that_another_index_located()
    {
        var (mine, others) = (new FieldIndex(), new FieldIndex());
        others.Path("type");
        var path = mine.Path("to");
        using var tree = Read("""{"type":"image","to":"1"}""");
        Assert.Equal("Text 1", Show(path, tree));
        tree.Locate(others);
        Assert.Equal("Text 1", Show(path, tree));
    }

    [Fact]
    public void Leads_onwards_from_a_value_inside()
    {
        var index = new FieldIndex();
        var path = index.Path("id");
        using var tree = Read("""{"id":"outside","image":{"id":"inside"}}""");
        tree.Locate(index);
        Assert.Equal("inside", Encoding.UTF8.GetString(path.In(tree.Root.Child("image"u8)).Utf8));
    }

    [Fact]
    public void Knows_a_path_once()
    {
        var index = new FieldIndex();
        Assert.Same(index.Path("image.id"), index.Path("image.id"));
        Assert.Equal(2, index.Count);
        index.Path("image.link");
        Assert.Equal(3, index.Count);
    }

    private static BodyTree Read(string json)
    {
        var bytes = Encoding.UTF8.GetBytes(json);
        var tree = new BodyTree(bytes);
        Assert.True(JsonBody.Read(tree, bytes.Length));
        return tree;
    }

    private static string Show(FieldPath path, BodyTree tree)
    {
        var value = path.In(tree.Root);
        return $"{value.Kind} {Encoding.UTF8.GetString(value.Utf8)}";
    }
}
