using System.Text.RegularExpressions;
using Emulator.Compilation;
using Emulator.Contracts;
using Emulator.Plans.Payloads;
using Emulator.Tests.Compilation;

namespace Emulator.Tests.Plans.Payloads;

/// <summary>Ids have the shape that is written, follow from their seed, and look random.</summary>
public sealed class IdTests
{
    [Theory]
    [InlineData("{digits:15}", "^[0-9]{15}$")]
    [InlineData("{hex:8}", "^[0-9a-f]{8}$")]
    [InlineData("{HEX:18}", "^[0-9A-F]{18}$")]
    [InlineData("{base64:40}", "^[A-Za-z0-9+/]{40}$")]
    [InlineData("{base64url:40}", "^[A-Za-z0-9_-]{40}$")]
    [InlineData("{letters:40}", "^[A-Za-z]{40}$")]
    [InlineData("{alphanumeric:40}", "^[A-Za-z0-9]{40}$")]
    [InlineData("A{A-H:3}-{1-9:2}", "^A[A-H]{3}-[1-9]{2}$")]
    [InlineData("{AQgw:9}==", "^[AQgw]{9}==$")]
    [InlineData("plain", "^plain$")]
    public void Has_the_shape_that_is_written(string pattern, string shape)
    {
        for (var seed = 0UL; seed < 50; seed++)
        {
            Assert.Matches(new Regex(shape, RegexOptions.NonBacktracking), Write(pattern, seed));
        }
    }

    [Fact]
    public void The_same_seed_writes_the_same_id_and_another_another()
    {
        var ids = Enumerable.Range(0, 2000).Select(seed => Write("{HEX:18}", (ulong)seed)).ToArray();
        Assert.Equal(ids.Length, ids.Distinct().Count());
        Assert.Equal(ids[7], Write("{HEX:18}", 7));
    }

    [Fact]
    public void Two_names_in_one_reply_have_different_ids()
    {
        var pattern = Compile("{HEX:18}");
        var facts = new FakeFacts();
        var names = new[] { "a", "b", "message", "messages" };
        var ids = names.Select(name => facts.Render(new IdValue(pattern, IdRandom.Hash(name)).Append)).ToArray();
        Assert.Equal(names.Length, ids.Distinct().Count());
        Assert.Equal(ids[0], facts.Render(new IdValue(pattern, IdRandom.Hash("a")).Append));
    }

    [Theory]
    [InlineData("digits", 10)]
    [InlineData("HEX", 16)]
    [InlineData("base64url", 64)]
    public void Every_letter_comes_about_as_often(string alphabet, int letters)
    {
        const int each = 1000;
        var drawn = string.Concat(
            Enumerable.Range(0, letters).Select(seed => Write($"{{{alphabet}:{each}}}", (ulong)seed))
        );
        var counts = drawn.GroupBy(letter => letter).Select(group => group.Count()).ToArray();
        Assert.Equal(letters, counts.Length);
        Assert.All(counts, count => Assert.InRange(count, each * 8 / 10, each * 12 / 10));
    }

    [Fact]
    public void Base64_holds_the_parts_within_byte_by_byte()
    {
        var tree = Yaml(
            "- m.\n- base64:\n    - hex: 1C 18\n    - length-of: '{{recipient}}'\n    - value: '{{recipient}}'\n"
        );
        var facts = new FakeFacts { Body = FakeFacts.Json("""{"to":"16505550001"}""") };
        var id = facts.Render((each, into) => Compile(tree).Write(each, 1, into));
        Assert.Equal([0x1C, 0x18, 11, .. "16505550001"u8], Convert.FromBase64String(id[2..]));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(61)]
    [InlineData(5000)]
    public void Base64_pads_whatever_the_length(int length)
    {
        var tree = Yaml("- base64:\n    - value: '{{recipient}}'\n");
        var to = new string('7', length);
        var facts = new FakeFacts { Body = FakeFacts.Json($"{{\"to\":\"{to}\"}}") };
        var id = facts.Render((each, into) => Compile(tree).Write(each, 1, into));
        Assert.Equal(Convert.ToBase64String(System.Text.Encoding.ASCII.GetBytes(to)), id);
    }

    [Theory]
    [InlineData(0, new byte[] { 0 })]
    [InlineData(17, new byte[] { 17 })]
    [InlineData(127, new byte[] { 127 })]
    [InlineData(128, new byte[] { 0x80, 1 })]
    [InlineData(300, new byte[] { 0xAC, 2 })]
    public void A_length_over_127_takes_a_second_byte(int length, byte[] written)
    {
        var tree = Yaml("- base64:\n    - length-of: '{{recipient}}'\n");
        var facts = new FakeFacts { Body = FakeFacts.Json($"{{\"to\":\"{new string('7', length)}\"}}") };
        var id = facts.Render((each, into) => Compile(tree).Write(each, 1, into));
        Assert.Equal(written, Convert.FromBase64String(id));
    }

    private static string Write(string pattern, ulong seed) =>
        new FakeFacts().Render((facts, into) => Compile(pattern).Write(facts, seed, into));

    private static IdPattern Compile(string pattern) =>
        Compile(new TreeText(new Origin("", 1, 1), pattern, quoted: true));

    private static IdPattern Compile(Tree tree)
    {
        var scope = AcmeContracts.Scope();
        var pattern = new IdCompiler(scope).Compile(tree);
        Assert.Empty(scope.Problems.InOrder);
        return pattern;
    }

    private static Tree Yaml(string text) => YamlTree.Read("id", text, new Problems())!;
}
