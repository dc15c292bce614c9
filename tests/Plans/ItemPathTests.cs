using System.Text;
using Emulator.Plans;

namespace Emulator.Tests.Plans;

/// <summary>Ways through lists: to a field of each item, however deep.</summary>
public sealed class ItemPathTests
{
    private const string Body = """
        {"to":[{"id":"a","tags":["x","y"]},{"id":"b","tags":[]},7],"grid":[[1,2],[3]],"one":{"of":[{"id":"c"}]}}
        """;

    [Theory]
    [InlineData("to[].id", "a b ")]
    [InlineData("to[].tags[]", "x y")]
    [InlineData("grid[][]", "1 2 3")]
    [InlineData("grid[].0", "1 3")]
    [InlineData("one.of[].id", "c")]
    [InlineData("to[].id[]", "")]
    [InlineData("nothing[].id", "")]
    [InlineData("one[].of", "")]
    public void Lead_to_each_item(string dotted, string found)
    {
        var (index, body) = (new FieldIndex(), FakeFacts.Json(Body));
        Assert.Equal(found, string.Join(' ', Walk(index.Path(dotted), new ItemsAround(body))));
        Assert.Equal(found, string.Join(' ', Walk(index.Path(dotted), new ItemsAround(Located(index)))));
    }

    [Theory]
    [InlineData("[].id", "[].id", "a ")]
    [InlineData("[]", "[]", "{\"id\":\"a\"} 7")]
    public void Lead_through_a_body_that_is_a_list(string dotted, string bracketed, string found)
    {
        var path = new FieldIndex().Path(dotted);
        Assert.Equal(found, string.Join(' ', Walk(path, new ItemsAround(FakeFacts.Json("""[{"id":"a"},7]""")))));
        Assert.Equal(bracketed, path.Dotted);
    }

    [Theory]
    [InlineData("to[].id", "to[]['id']", "a")]
    [InlineData("one.of[].id", "one['of'][]['id']", "c")]
    [InlineData("grid[][]", "grid[][]", "1")]
    [InlineData("to.0[]", "to[0][]", "")]
    public void Show_their_lists_and_stand_for_the_first_items(string dotted, string bracketed, string first)
    {
        var path = new FieldIndex().Path(dotted);
        Assert.Equal((dotted, bracketed), (path.Dotted, path.Bracketed));
        Assert.Equal(first, Encoding.UTF8.GetString(path.In(FakeFacts.Json(Body)).Utf8));
    }

    [Fact]
    public void The_body_itself_is_a_point_and_has_no_name()
    {
        var path = new FieldIndex().Path(FieldPath.Body);
        Assert.Equal(FieldKind.Map, path.In(FakeFacts.Json(Body)).Kind);
        Assert.Equal(FieldKind.Map, path.In(new ItemsAround(FakeFacts.Json(Body))).Kind);
        Assert.True(path.In(default(FieldValue)).IsMissing);
        Assert.Empty(path.DottedUtf8);
        Assert.Empty(path.BracketedUtf8);
    }

    [Fact]
    public void Of_one_list_know_each_other()
    {
        var index = new FieldIndex();
        var (id, tags) = (index.Path("to[].id"), index.Path("to[].tags[]"));
        Assert.Same(id.Lists[0], tags.Lists[0]);
        Assert.NotSame(id.Lists[0], index.Path("too[].id").Lists[0]);
        Assert.NotSame(tags.Lists[1], index.Path("tags[]").Lists[0]);
        Assert.Same(id, index.Path("to[].id"));
    }

    private static List<string> Walk(FieldPath path, ItemsAround around)
    {
        if (around.Depth == path.Lists.Length)
        {
            return [Encoding.UTF8.GetString(path.In(around).Utf8)];
        }

        var (found, place) = (new List<string>(), 0);
        var list = path.Lists[around.Depth].Path.In(around[around.Depth]);
        foreach (var item in list.Kind is FieldKind.List ? list.Children : default)
        {
            around.Enter(item, place++);
            found.AddRange(Walk(path, around));
            around.Leave();
        }

        return found;
    }

    private static FieldValue Located(FieldIndex index)
    {
        var bytes = Encoding.UTF8.GetBytes(Body);
        var tree = new BodyTree(bytes);
        Assert.True(JsonBody.Read(tree, bytes.Length));
        tree.Locate(index);
        return tree.Root;
    }
}
