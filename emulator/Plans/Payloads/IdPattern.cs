using System.Buffers.Text;
using System.Collections.Immutable;

namespace Emulator.Plans.Payloads;

/// <summary>The shape of an id, compiled; the same seed writes the same id.</summary>
internal sealed class IdPattern(ImmutableArray<IdPart> parts)
{
    /// <summary>Whether the seed alone decides it.</summary>
    public bool IsSettled { get; } = parts.All(part => part is IdLiteral or IdLetters or IdBase64Letters);

    public void Write(IFacts facts, ulong seed, ByteBuffer into)
    {
        var random = new IdRandom(seed);
        Write(facts, ref random, into);
    }

    public void Write(IFacts facts, ref IdRandom random, ByteBuffer into)
    {
        foreach (var part in parts)
        {
            part.Write(facts, ref random, into);
        }
    }
}

/// <summary>One piece of an id.</summary>
internal abstract class IdPart
{
    public abstract void Write(IFacts facts, ref IdRandom random, ByteBuffer into);
}

/// <summary>Bytes that every such id has.</summary>
internal sealed class IdLiteral(byte[] bytes) : IdPart
{
    public override void Write(IFacts facts, ref IdRandom random, ByteBuffer into) => into.Write(bytes);
}

/// <summary>Letters drawn from an alphabet.</summary>
internal sealed class IdLetters(byte[] alphabet, int count) : IdPart
{
    public override void Write(IFacts facts, ref IdRandom random, ByteBuffer into)
    {
        random.Draw(alphabet, into.GetSpan(count)[..count]);
        into.Advance(count);
    }
}

/// <summary>Letters drawn from the alphabet of Base64, or of its form for addresses.</summary>
internal sealed class IdBase64Letters(bool forAddresses, int count) : IdPart
{
    private const int Most = 96;

    public override void Write(IFacts facts, ref IdRandom random, ByteBuffer into)
    {
        Span<byte> bytes = stackalloc byte[Most / 4 * 3];
        for (var left = count; left > 0; left -= Most)
        {
            // Whole groups of four letters are written; of those that are too many, the next bytes take the place.
            var some = Math.Min(left, Most);
            var groups = (some + 3) / 4;
            var raw = bytes[..(groups * 3)];
            random.Fill(raw);
            Encode(raw, into.GetSpan(groups * 4));
            into.Advance(some);
        }
    }

    private void Encode(ReadOnlySpan<byte> raw, Span<byte> letters)
    {
        if (forAddresses)
        {
            Base64Url.EncodeToUtf8(raw, letters);
        }
        else
        {
            Base64.EncodeToUtf8(raw, letters, out _, out _);
        }
    }
}

/// <summary>Something the request says, inside the id.</summary>
internal sealed class IdFact(Value value) : IdPart
{
    public override void Write(IFacts facts, ref IdRandom random, ByteBuffer into) => value.Append(facts, into);
}

/// <summary>Counts the bytes of something the request says: seven bits a byte, the lowest first.</summary>
internal sealed class IdLengthOf(Value value) : IdPart
{
    public override void Write(IFacts facts, ref IdRandom random, ByteBuffer into)
    {
        var start = into.Length;
        value.Append(facts, into);
        var length = into.Length - start;
        into.Truncate(start);
        for (; length > 0x7F; length >>= 7)
        {
            into.Write((byte)(length | 0x80));
        }

        into.Write((byte)length);
    }
}

/// <summary>The parts within, written as Base64.</summary>
internal sealed class IdBase64(IdPattern within) : IdPart
{
    public override void Write(IFacts facts, ref IdRandom random, ByteBuffer into)
    {
        var start = into.Length;
        within.Write(facts, ref random, into);
        var raw = into.Length - start;
        var encoded = Base64.GetMaxEncodedToUtf8Length(raw);
        into.GetSpan(encoded - raw);
        into.Advance(encoded - raw);
        Base64.EncodeToUtf8InPlace(into.From(start), raw, out _);
    }
}
