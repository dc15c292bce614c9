using Emulator.Plans.Payloads;

namespace Emulator.Plans.Filters;

/// <summary>Escapes a text for what it will stand in.</summary>
internal sealed class EscapeFilter(IEscaping escaping) : Filter
{
    public override void Apply(ByteBuffer buffer, int start) => escaping.Escape(buffer, start);
}
