using System.Globalization;
using Emulator.Wording;

namespace Emulator.Admin.Filters;

/// <summary>Reads the filters of a query, and collects everything that is wrong with them.</summary>
internal sealed class FilterWords
{
    private readonly List<string> _wrong = [];

    /// <summary>Everything that is wrong, in one answer; null when nothing is.</summary>
    public Refusal? Refusal => _wrong.Count > 0 ? Refusals.BadInput(string.Join(" ", _wrong)) : null;

    /// <summary>Hands each filter on, with its value.</summary>
    public void ReadAll(IQueryCollection query, Action<string, string> add)
    {
        foreach (var (name, values) in query)
        {
            if (values.Count > 1)
            {
                Add($"'{name}' is given {values.Count} times; give it once.");
            }

            add(name, values.ToString());
        }
    }

    public void Add(string wrong) => _wrong.Add(wrong);

    public bool? YesOrNo(string name, string value)
    {
        if (value is not ("true" or "false"))
        {
            Add($"{name} is '{value}'; write true or false.");
            return null;
        }

        return value == "true";
    }

    public long? Number(string name, string value)
    {
        if (long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        Add($"{name} is '{value}'; write a whole number.");
        return null;
    }

    public TimeSpan Span(string name, string value)
    {
        if (Duration.Read(value) is { } time)
        {
            return time;
        }

        Add($"{name} is '{value}'; write a time such as 500ms, 2s.");
        return TimeSpan.Zero;
    }

    /// <summary>A number of entries; what is more than anybody can have is that.</summary>
    public int Amount(string name, string value) => (int)Math.Min(Number(name, value) ?? 0, int.MaxValue / 2);
}
