using System.Buffers.Binary;

namespace Emulator.Admin.WireMock;

/// <summary>The id of a journal entry: which start of the server it belongs to, and its number there.</summary>
internal static class EntryGuid
{
    private const int Half = 8;

    public static Guid Of(string startId, long number)
    {
        Span<byte> bytes = stackalloc byte[2 * Half];
        Convert.FromHexString(startId).CopyTo(bytes);
        BinaryPrimitives.WriteInt64BigEndian(bytes[Half..], number);
        return new Guid(bytes, bigEndian: true);
    }

    /// <summary>The number; null when it is the id of no entry of this start.</summary>
    public static long? NumberIn(string id, string startId) =>
        Guid.TryParse(id, out var guid)
        && BinaryPrimitives.ReadInt64BigEndian(guid.ToByteArray(bigEndian: true).AsSpan(Half)) is var number
        && Of(startId, number) == guid
            ? number
            : null;
}
