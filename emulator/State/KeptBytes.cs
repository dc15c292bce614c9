namespace Emulator.State;

/// <summary>The bytes of a file, and the array they are a part of when others may hold that too.</summary>
internal sealed class KeptBytes(ReadOnlyMemory<byte> bytes, LargeArray? array)
{
    public ReadOnlyMemory<byte> Bytes => bytes;

    /// <summary>What is kept of an array keeps all of it.</summary>
    public long Weight => array?.Bytes.Length ?? bytes.Length;

    /// <summary>Bytes that nobody else knows of.</summary>
    public static KeptBytes? Of(byte[] bytes) => bytes.Length == 0 ? null : new KeptBytes(bytes, null);

    public bool TryHold() => array?.TryHold() ?? true;

    public void Release() => array?.Release();
}
