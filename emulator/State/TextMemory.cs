namespace Emulator.State;

/// <summary>Texts that were seen before; of too many the one longest unseen is forgotten.</summary>
internal sealed class TextMemory
{
    public const int Most = 10_000;

    private readonly Lock _gate = new();
    private readonly Shelf<bool> _texts = new(Most);

    public bool Holds(ReadOnlySpan<byte> key)
    {
        lock (_gate)
        {
            return _texts.TryFind(key, out _);
        }
    }

    public void Add(ReadOnlySpan<byte> key)
    {
        lock (_gate)
        {
            _texts.Reach(key) = true;
        }
    }
}
