using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Emulator.Compilation;
using Emulator.Contracts;
using Emulator.Plans.Payloads;
using Emulator.Tests.Compilation;

namespace Emulator.Tests.Plans.Payloads;

/// <summary>UUIDs have the bits they must have and follow from their seed; those of version 7 keep order.</summary>
public sealed class UuidTests
{
    private static readonly ConcurrentDictionary<string, IdPattern> Patterns = new(StringComparer.Ordinal);

    [Theory]
    [InlineData("{uuid}", "^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$")]
    [InlineData("{uuid:UPPER}", "^[0-9A-F]{8}-[0-9A-F]{4}-4[0-9A-F]{3}-[89AB][0-9A-F]{3}-[0-9A-F]{12}$")]
    [InlineData("{uuid:hex}", "^[0-9a-f]{12}4[0-9a-f]{3}[89ab][0-9a-f]{15}$")]
    [InlineData("{uuid:HEX}", "^[0-9A-F]{12}4[0-9A-F]{3}[89AB][0-9A-F]{15}$")]
    [InlineData("{uuid7}", "^018bcfe5-6800-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$")]
    [InlineData("{uuid7:UPPER}", "^018BCFE5-6800-7[0-9A-F]{3}-[89AB][0-9A-F]{3}-[0-9A-F]{12}$")]
    [InlineData("{uuid7:hex}", "^018bcfe568007[0-9a-f]{3}[89ab][0-9a-f]{15}$")]
    [InlineData("x{uuid7:HEX}y", "^x018BCFE568007[0-9A-F]{3}[89AB][0-9A-F]{15}y$")]
    public void Has_its_form_and_its_bits(string pattern, string shape)
    {
        var expression = new Regex(shape, RegexOptions.NonBacktracking);
        var ids = Enumerable.Range(0, 500).Select(seed => Write(pattern, new FakeFacts(), (ulong)seed)).ToArray();
        Assert.All(ids, id => Assert.Matches(expression, id));
        Assert.Equal(ids.Length, ids.Distinct().Count());
        Assert.Equal(ids[7], Write(pattern, new FakeFacts(), 7));
    }

    [Fact]
    public void Later_ones_of_version_7_sort_behind()
    {
        var random = new Random(1);
        var ids = new List<string>();
        for (var i = 0UL; i < 40_000; i++)
        {
            // Many requests fall into one millisecond, as with a clock that stands still.
            var now = DateTimeOffset.FromUnixTimeMilliseconds(1_700_000_000_000 + (long)(i / 20_000));
            ids.Add(Write("{uuid7}", new FakeFacts { Now = now, Order = 0x1FF0000 + i }, (ulong)random.NextInt64()));
        }

        Assert.Equal(ids.Order(StringComparer.Ordinal), ids);
    }

    [Theory]
    [InlineData("{counter}", 48, "48")]
    [InlineData("{counter:6}", 48, "000048")]
    [InlineData("A{counter:1}-{counter:3}", 48, "A48-048")]
    [InlineData("{counter:19}", 48, "0000000000000000048")]
    public void A_counter_has_zeros_in_front(string pattern, long number, string written)
    {
        Assert.Equal(number, new FakeFacts().Count("invoice"));
        Assert.Equal(written, Write(pattern, new FakeFacts(), 1));
    }

    private static string Write(string pattern, FakeFacts facts, ulong seed)
    {
        var compiled = Patterns.GetOrAdd(pattern, Compile);
        return facts.Render((each, into) => compiled.Write(each, seed, into));
    }

    private static IdPattern Compile(string pattern)
    {
        var scope = AcmeContracts.Scope();
        var text = new TreeText(new Origin("", 1, 1), pattern, quoted: true);
        var compiled = new IdCompiler(scope, "invoice").Compile(text);
        Assert.Empty(scope.Problems.InOrder);
        return compiled;
    }
}
