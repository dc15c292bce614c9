namespace Emulator.Plans;

/// <summary>A list whose items are judged one by one; its way begins at the body or at the item around it.</summary>
internal sealed class ItemList(FieldPath path)
{
    public FieldPath Path => path;
}
