using System.Collections.Immutable;
using Emulator.Plans.Payloads;

namespace Emulator.Plans.Filters;

/// <summary>Looks a text up in a table; what is not in it becomes one text for all, or stays.</summary>
internal sealed class TableFilter : Filter
{
    private readonly ImmutableArray<TableRow> _rows;
    private readonly byte[]? _otherwise;

    public TableFilter(IEnumerable<TableRow> rows, byte[]? otherwise)
    {
        _rows = [.. rows.Order(Comparer<TableRow>.Create((one, other) => Compare(one.From, other.From)))];
        _otherwise = otherwise;
    }

    public override void Apply(ByteBuffer buffer, int start)
    {
        if ((Find(buffer.From(start)) ?? _otherwise) is { } becomes)
        {
            buffer.Truncate(start);
            buffer.Write(becomes);
        }
    }

    private byte[]? Find(ReadOnlySpan<byte> text)
    {
        var (low, high) = (0, _rows.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            switch (Compare(text, _rows[middle].From))
            {
                case 0:
                    return _rows[middle].Becomes;
                case < 0:
                    high = middle - 1;
                    break;
                default:
                    low = middle + 1;
                    break;
            }
        }

        return null;
    }

    private static int Compare(ReadOnlySpan<byte> one, ReadOnlySpan<byte> other) => one.SequenceCompareTo(other);
}

/// <summary>A text and what stands for it.</summary>
internal sealed record TableRow(byte[] From, byte[] Becomes);
