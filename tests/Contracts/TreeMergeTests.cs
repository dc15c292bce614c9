using Emulator.Contracts;

namespace Emulator.Tests.Contracts;

/// <summary>What comes out when one tree is laid over another.</summary>
public sealed class TreeMergeTests
{
    [Theory]
    [InlineData("{a: 1, b: 2}", "{b: 3}", "{a: 1, b: 3}")]
    [InlineData("{a: 1, b: 2, c: 3}", "{c: 4, d: 5, a: 6}", "{a: 6, b: 2, c: 4, d: 5}")]
    [InlineData("{a: 1, b: 2}", "{a: ~}", "{b: 2}")]
    [InlineData("{a: 1}", "{a: null}", "{a: null}")]
    [InlineData("{a: 1}", "{a: '~'}", "{a: ~}")]
    [InlineData("{a: {x: 1, y: 2}}", "{a: {y: ~, z: 3}}", "{a: {x: 1, z: 3}}")]
    [InlineData("{a: [1, 2]}", "{a: [3]}", "{a: [3]}")]
    [InlineData("{a: 1}", "{a: {x: 1}}", "{a: {x: 1}}")]
    [InlineData("{a: {x: 1}}", "{a: 1}", "{a: 1}")]
    [InlineData("{a: 1}", "{b: ~}", "{a: 1, b: ~}")]
    [InlineData("{a: 1}", "{}", "{a: 1}")]
    [InlineData("{a: 1, b: 2, c: 3}", "{$order: [c, b]}", "{c: 3, b: 2, a: 1}")]
    [InlineData("{a: 1, b: 2}", "{$order: [n, b], n: 0}", "{n: 0, b: 2, a: 1}")]
    [InlineData("{a: 1, b: 2}", "{a: ~, $order: b}", "{b: 2}")]
    [InlineData("{a: {x: 1}}", "{a: {$each: faults, $item: 1}}", "{a: {$each: faults, $item: 1}}")]
    [InlineData("{a: {$each: faults, $item: 1}}", "{a: {x: 1}}", "{a: {x: 1}}")]
    [InlineData("{a: {$each: faults, $item: 1}}", "{a: {$item: 2}}", "{a: {$each: faults, $item: 2}}")]
    [InlineData("{a: {$each: b, $item: {x: 1}}}", "{a: {$item: {y: 2}}}", "{a: {$each: b, $item: {x: 1, y: 2}}}")]
    public void Joins_maps_and_replaces_all_else(string below, string above, string whole) =>
        Assert.Equal(whole, Show(TreeMerge.Over(Read(below), Read(above), new Problems())));

    [Fact]
    public void Every_part_knows_the_file_it_came_from()
    {
        var whole = (TreeMap)
            TreeMerge.Over(Read("{a: {x: 1}, b: 2}", "below"), Read("{a: {y: 1}, c: 3}", "above"), new Problems());
        Assert.Equal("below", whole.Find("b")!.Origin.File);
        Assert.Equal("above", whole.Find("c")!.Origin.File);
        Assert.Equal("below", ((TreeMap)whole.Find("a")!.Value).Find("x")!.Value.Origin.File);
    }

    private static Tree Read(string text, string file = "x") => YamlTree.Read(file, text, new Problems())!;

    private static string Show(Tree tree) =>
        tree switch
        {
            TreeMap map => "{"
                + string.Join(", ", map.Entries.Select(entry => $"{entry.Name}: {Show(entry.Value)}"))
                + "}",
            TreeList list => "[" + string.Join(", ", list.Items.Select(Show)) + "]",
            TreeText text => text.Value,
            _ => "",
        };
}
