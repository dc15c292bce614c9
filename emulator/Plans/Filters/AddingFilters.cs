using Emulator.Plans.Payloads;

namespace Emulator.Plans.Filters;

/// <summary>Puts a text in front.</summary>
internal sealed class PrefixFilter(byte[] prefix) : Filter
{
    public override void Apply(ByteBuffer buffer, int start)
    {
        var length = buffer.Length - start;
        buffer.Write(prefix);
        var text = buffer.From(start);
        text[..length].CopyTo(text[prefix.Length..]);
        prefix.CopyTo(text);
    }
}

/// <summary>Puts a text behind.</summary>
internal sealed class SuffixFilter(byte[] suffix) : Filter
{
    public override void Apply(ByteBuffer buffer, int start) => buffer.Write(suffix);
}

/// <summary>Says a text where there is nothing.</summary>
internal sealed class OrFilter(byte[] otherwise) : Filter
{
    public override void Apply(ByteBuffer buffer, int start)
    {
        if (buffer.Length == start)
        {
            buffer.Write(otherwise);
        }
    }
}
