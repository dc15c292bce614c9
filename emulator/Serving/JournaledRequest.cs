namespace Emulator.Serving;

/// <summary>Marks a broken request that is in the journal already, so that it gets no second entry.</summary>
internal sealed class JournaledRequest
{
    public static readonly JournaledRequest Mark = new();
}
