using System.Text;
using Emulator.Plans;

namespace Emulator.Tests.Plans;

/// <summary>The way to a field, and conditions on what stands there.</summary>
public sealed class FieldPathTests
{
    private const string Body = """{"a":{"b":[10,{"c":"x"}],"1":"one"},"n":null,"t":"Größe","e":"","b":true}""";

    [Theory]
    [InlineData("t", "Größe")]
    [InlineData("a.b.0", "10")]
    [InlineData("a.b.1.c", "x")]
    [InlineData("a.1", "one")]
    [InlineData("n", "null")]
    [InlineData("a.b.2", "")]
    [InlineData("a.b.c", "")]
    [InlineData("a.b.-1", "")]
    [InlineData("a.b.99999999999", "")]
    [InlineData("A", "")]
    [InlineData("t.x", "")]
    [InlineData("x.y.z", "")]
    public void Leads_to_one_field(string path, string text) =>
        Assert.Equal(text, Encoding.UTF8.GetString(FieldPath.Of(path).In(FakeFacts.Json(Body)).Utf8));

    [Theory]
    [InlineData("image", "image")]
    [InlineData("image.caption", "image['caption']")]
    [InlineData("a.0.b", "a[0]['b']")]
    public void Is_also_written_as_PHP_shows_it(string dotted, string bracketed)
    {
        Assert.Equal(bracketed, FieldPath.Of(dotted).Bracketed);
        Assert.Equal(dotted, FieldPath.Of(dotted).Dotted);
    }

    [Theory]
    [InlineData("t", "present", true)]
    [InlineData("t", "absent", false)]
    [InlineData("e", "present", true)]
    [InlineData("x", "present", false)]
    [InlineData("x", "absent", true)]
    [InlineData("n", "present", false)]
    [InlineData("n", "absent", true)]
    [InlineData("t", "Größe", true)]
    [InlineData("t", "größe", false)]
    [InlineData("a.1", "ONE", true)]
    [InlineData("a.1", "on", false)]
    [InlineData("b", "true", true)]
    [InlineData("a.b.0", "10", true)]
    [InlineData("x", "", false)]
    [InlineData("e", "", true)]
    public void A_condition_looks_at_one_field(string path, string wanted, bool holds)
    {
        var values = wanted is "present" or "absent" ? Array.Empty<byte[]>() : [Encoding.UTF8.GetBytes(wanted)];
        var condition = new Condition(FieldPath.Of(path), wanted == "present", wanted == "absent", [.. values]);
        Assert.Equal(holds, condition.Holds(FakeFacts.Json(Body)));
    }

    [Theory]
    [InlineData("a", "b", true)]
    [InlineData("a", "x", false)]
    [InlineData("x", "a", false)]
    public void All_conditions_must_hold(string first, string second, bool holds)
    {
        var both = new[] { first, second }.Select(name => new Condition(FieldPath.Of(name), true, false, []));
        Assert.Equal(holds, Condition.AllHold([.. both], FakeFacts.Json(Body)));
        Assert.True(Condition.AllHold([], FakeFacts.Json(Body)));
    }

    [Fact]
    public void Nothing_holds_of_no_body()
    {
        Assert.True(FieldPath.Of("a.b").In(default).IsMissing);
        Assert.False(new Condition(FieldPath.Of("a"), true, false, []).Holds(default));
    }
}
