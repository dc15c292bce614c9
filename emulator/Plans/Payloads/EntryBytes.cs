using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace Emulator.Plans.Payloads;

/// <summary>Writes texts one behind the other, each with its length: what a journal entry is made of.</summary>
internal static class EntryBytes
{
    /// <summary>One text with its length, to be written again and again.</summary>
    public static byte[] Of(string text)
    {
        using var buffer = new ByteBuffer();
        Add(buffer, text.AsSpan());
        return buffer.Written.ToArray();
    }

    public static void Add(ByteBuffer buffer, ReadOnlySpan<char> text)
    {
        var start = Open(buffer);
        buffer.Write(text);
        Close(buffer, start);
    }

    /// <summary>A name and its value; nearly all are ASCII and are written in one go.</summary>
    public static void AddPair(ByteBuffer buffer, ReadOnlySpan<char> name, ReadOnlySpan<char> value)
    {
        const int Prefix = sizeof(int);
        var room = buffer.GetSpan(Prefix + name.Length + Prefix + value.Length);
        var second = room[(Prefix + name.Length)..];
        if (
            Ascii.FromUtf16(name, room[Prefix..], out _) is OperationStatus.Done
            && Ascii.FromUtf16(value, second[Prefix..], out _) is OperationStatus.Done
        )
        {
            BinaryPrimitives.WriteInt32LittleEndian(room, name.Length);
            BinaryPrimitives.WriteInt32LittleEndian(second, value.Length);
            buffer.Advance(Prefix + name.Length + Prefix + value.Length);
            return;
        }

        Add(buffer, name);
        Add(buffer, value);
    }

    public static void Add(ByteBuffer buffer, ReadOnlySpan<byte> bytes)
    {
        var start = Open(buffer);
        buffer.Write(bytes);
        Close(buffer, start);
    }

    /// <summary>Begins a text that is written piece by piece; says where it begins.</summary>
    public static int Open(ByteBuffer buffer)
    {
        buffer.GetSpan(sizeof(int));
        buffer.Advance(sizeof(int));
        return buffer.Length;
    }

    /// <summary>Ends the text that began there.</summary>
    public static void Close(ByteBuffer buffer, int start) =>
        BinaryPrimitives.WriteInt32LittleEndian(buffer.From(start - sizeof(int)), buffer.Length - start);
}

/// <summary>Reads back what EntryBytes wrote, in the same order.</summary>
internal ref struct EntryReader(ReadOnlySpan<byte> bytes)
{
    private ReadOnlySpan<byte> _rest = bytes;

    public ReadOnlySpan<byte> Next()
    {
        var length = BinaryPrimitives.ReadInt32LittleEndian(_rest);
        var next = _rest.Slice(sizeof(int), length);
        _rest = _rest[(sizeof(int) + length)..];
        return next;
    }

    public string Text() => Encoding.UTF8.GetString(Next());

    public void SkipPairs()
    {
        while (Next().Length > 0)
        {
            Next();
        }
    }

    /// <summary>Pairs of texts up to the first empty name.</summary>
    public List<KeyValuePair<string, string>> Pairs()
    {
        var pairs = new List<KeyValuePair<string, string>>();
        while (Text() is { Length: > 0 } name)
        {
            pairs.Add(new KeyValuePair<string, string>(name, Text()));
        }

        return pairs;
    }
}
