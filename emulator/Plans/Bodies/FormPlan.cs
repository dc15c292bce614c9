using System.Collections.Immutable;

namespace Emulator.Plans.Bodies;

/// <summary>How fields of forms and queries are read: which are JSON, and whether brackets mean something.</summary>
internal sealed record FormPlan(bool Brackets, ImmutableArray<byte[]> JsonInside)
{
    public static readonly FormPlan Plain = new(Brackets: false, []);

    public bool ReadsAs(FormPlan other)
    {
        var isAlike = Brackets == other.Brackets && JsonInside.Length == other.JsonInside.Length;
        for (var i = 0; isAlike && i < JsonInside.Length; i++)
        {
            isAlike = JsonInside[i].AsSpan().SequenceEqual(other.JsonInside[i]);
        }

        return isAlike;
    }

    public bool IsJson(ReadOnlySpan<byte> name)
    {
        foreach (var json in JsonInside)
        {
            if (name.SequenceEqual(json))
            {
                return true;
            }
        }

        return false;
    }
}
