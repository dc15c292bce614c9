using System.Globalization;
using Emulator.Plans;
using Emulator.Plans.Payloads;
using Emulator.Plans.Rules;
using Emulator.Tests.Plans;
using Emulator.Tests.Plans.Payloads;

namespace Emulator.Tests.Performance;

/// <summary>Loops write many items and allocate nothing for them.</summary>
public sealed class LoopAllocationTests
{
    private const int Items = 200;
    private const int Runs = 1000;

    [Theory]
    [InlineData("{$each: body.to, $item: {to: '{{item | digits}}', id: '{{id.trace}}', at: '{{item.index}}'}}")]
    [InlineData("{$each: body.to, $item: {'x?': '{{item.x}}', 'y?': {$when: {item.x: present}, $then: 1}}}")]
    [InlineData("{$each: body.to, $text: '{{item}}', $between: ', '}")]
    [InlineData("{$each: faults, $item: {f: '{{fault.field}}', max: '{{fault.limit}}', 'c?': '{{say.code}}'}}")]
    [InlineData("{'a?': '{{body.x}}', 'b?': '{{body.to}}', c: {$when: {x: absent}, $then: [], $else: 1}}")]
    public void Lists_texts_and_choices_allocate_nothing(string yaml) => Assert.Equal(0, Allocated(yaml, Items));

    [Theory]
    [InlineData("{$each: body.to, $key: 'k', $value: '{{item}}'}")]
    [InlineData("{$each: faults, $key: '{{fault.field}}', $value: '{{fault.limit}}'}")]
    public void A_map_allocates_a_small_table_whatever_the_number(string yaml) =>
        Assert.InRange(Allocated(yaml, Items) / Runs, 0, 1000);

    private static long Allocated(string yaml, int items)
    {
        var payload = Yaml.Compile(yaml, "{code: 1}", (compiler, tree) => compiler.Json(tree));
        var texts = Enumerable.Range(0, items).Select(number => number.ToString(CultureInfo.InvariantCulture));
        var facts = new FakeFacts
        {
            Body = FakeFacts.Json($"{{\"to\":[\"{string.Join("\",\"", texts)}\"]}}"),
            Faults = [.. Enumerable.Repeat(new Fault(null!, FieldPath.Of("to"), default, new MaxLength(3)), items)],
        };
        using var buffer = new ByteBuffer();
        return AllocatedBytes.Of(() =>
        {
            buffer.Truncate(0);
            payload.Write(facts, buffer);
        });
    }
}
