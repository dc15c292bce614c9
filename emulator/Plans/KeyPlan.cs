using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Emulator.Plans.Payloads;

namespace Emulator.Plans;

/// <summary>Under what a session keeps a count, a text or a queue: names, and what the request says.</summary>
internal sealed class KeyPlan
{
    /// <summary>What is longer is kept as a hash of itself: keys are small, whatever a request sends.</summary>
    private const int Longest = 200;
    private const int LargestKept = 64 * 1024;

    [ThreadStatic]
    private static ByteBuffer? _scratch;

    private readonly byte[] _names;
    private readonly ImmutableArray<Payload> _by;

    public KeyPlan(ImmutableArray<string> names, ImmutableArray<Payload> by)
    {
        (_names, _by) = (Encoding.UTF8.GetBytes(string.Join('\n', names) + "\n"), by);
    }

    /// <summary>The key for a request; good until the next key is made on the same thread.</summary>
    public ReadOnlySpan<byte> Of(IFacts facts) => Of(facts, out _);

    /// <summary>As Of, and whether the last part of the key says anything.</summary>
    public ReadOnlySpan<byte> Of(IFacts facts, out bool isSaid)
    {
        var key = Scratch();
        key.Write(_names);
        var last = 0;
        foreach (var part in _by)
        {
            // The length before each part keeps 'a' and 'bc' apart from 'ab' and 'c'.
            var start = key.Length;
            key.Write("\0\0\0\0"u8);
            part.Write(facts, key);
            last = key.Length - start - sizeof(int);
            BinaryPrimitives.WriteInt32LittleEndian(key.From(start), last);
        }

        isSaid = last > 0;
        Shorten(key);
        _scratch = key;
        return key.Written;
    }

    private void Shorten(ByteBuffer key)
    {
        if (key.Length > Longest + _names.Length)
        {
            Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
            SHA256.HashData(key.Written, hash);
            key.Truncate(_names.Length);
            key.Write(hash);
        }
    }

    /// <summary>
    /// One for each thread, taken while a key is made: what is written into it may look under another key. One that
    /// grew large is not kept.
    /// </summary>
    private static ByteBuffer Scratch()
    {
        var key = _scratch is { Capacity: <= LargestKept } kept ? kept : new ByteBuffer();
        _scratch = null;
        key.Truncate(0);
        return key;
    }
}
