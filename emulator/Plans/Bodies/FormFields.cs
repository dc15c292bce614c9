using System.Buffers;

namespace Emulator.Plans.Bodies;

/// <summary>The fields of a form in the order they came, in rented memory.</summary>
internal struct FormFields : IDisposable
{
    /// <summary>As many as common servers take; a form with more is not read.</summary>
    public const int Most = 1000;

    private FormField[]? _fields;

    public int Count { get; private set; }

    public readonly ReadOnlySpan<FormField> All => _fields.AsSpan(0, Count);

    /// <summary>Says no to one field too many.</summary>
    public bool Add(in FormField field)
    {
        if (Count == Most)
        {
            return false;
        }

        if (_fields is null || Count == _fields.Length)
        {
            Grow();
        }

        _fields![Count++] = field;
        return true;
    }

    public void Dispose()
    {
        if (_fields is not null)
        {
            ArrayPool<FormField>.Shared.Return(_fields);
            (_fields, Count) = (null, 0);
        }
    }

    private void Grow()
    {
        var larger = ArrayPool<FormField>.Shared.Rent(Math.Max(16, Count * 2));
        All.CopyTo(larger);
        if (_fields is not null)
        {
            ArrayPool<FormField>.Shared.Return(_fields);
        }

        _fields = larger;
    }
}
