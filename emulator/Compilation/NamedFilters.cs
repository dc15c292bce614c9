using Emulator.Contracts;
using Emulator.Plans.Filters;
using Emulator.Wording;

namespace Emulator.Compilation;

/// <summary>The tables, or the rewrites, that a contract describes: found by name, and reported when unused.</summary>
internal sealed class NamedFilters(string kind)
{
    private readonly Dictionary<string, NamedFilter> _filters = new(StringComparer.Ordinal);
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);

    public void Add(string name, Func<Filter> make, Origin origin) => _filters[name] = new NamedFilter(make, origin);

    /// <summary>A filter of its own for each place: it may remember what it saw there last.</summary>
    public Filter? Find(string name, Origin origin, Problems problems)
    {
        _used.Add(name);
        if (_filters.TryGetValue(name, out var known))
        {
            return known.Make();
        }

        problems.Add(origin, $"no {kind} is called '{name}'; {NearestName.Hint(name, _filters.Keys)}");
        return null;
    }

    /// <summary>Something else than a filter uses it.</summary>
    public void Use(string name) => _used.Add(name);

    public void CheckUnused(Problems problems)
    {
        foreach (var (name, known) in _filters.Where(pair => !_used.Contains(pair.Key)))
        {
            var message = $"{kind} '{name}' is used by nothing; write '| {kind} {name}' behind a value, or remove it";
            problems.Add(known.Origin, message);
        }
    }

    private sealed record NamedFilter(Func<Filter> Make, Origin Origin);
}
