using System.Collections.Immutable;
using System.Text;

namespace Emulator.Plans.Payloads.Loops;

/// <summary>The parts of a text that stand between commas or the like, without white space around them.</summary>
internal sealed class PartsSource(Value value, string between, ulong salt) : TextsSource(salt)
{
    private const StringSplitOptions Clean = StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries;

    protected override ImmutableArray<byte[]> Texts(IFacts facts)
    {
        using var buffer = new ByteBuffer(256);
        value.Append(facts, buffer);
        return [.. Encoding.UTF8.GetString(buffer.Written).Split(between, Clean).Select(Encoding.UTF8.GetBytes)];
    }
}
