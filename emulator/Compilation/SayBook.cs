using Emulator.Contracts;
using Emulator.Wording;

namespace Emulator.Compilation;

/// <summary>What an outcome says under names of its own; put in when the contract is compiled.</summary>
internal sealed class SayBook(IReadOnlyList<TreeEntry> says, ProviderScope scope)
{
    private const string Prefix = "say.";
    private readonly Stack<string> _open = new();

    public IReadOnlyList<TreeEntry> All => says;

    public static bool Asks(string hole) => hole.StartsWith(Prefix, StringComparison.Ordinal);

    /// <summary>Whether filters stand behind what is said.</summary>
    public static bool AsksThroughFilters(string hole) => Asks(hole) && HoleWords.Read(hole).Filters.Count > 0;

    /// <summary>Hands on what is said; reports what is not said, and what says itself.</summary>
    public void With(string hole, Origin origin, Action<Tree> use)
    {
        var name = hole[Prefix.Length..];
        if (says.FirstOrDefault(entry => entry.Name == name)?.Value is not { } said)
        {
            var hint = NearestName.Hint(name, says.Select(entry => entry.Name));
            scope.Problems.Add(origin, $"the outcome says nothing called '{name}'; {hint}");
            return;
        }

        if (_open.Contains(name))
        {
            scope.Problems.Add(origin, $"'{name}' says itself, by way of {string.Join(", ", _open.Reverse())}");
            return;
        }

        _open.Push(name);
        use(said);
        _open.Pop();
    }

    /// <summary>The name of what any fault may say; reports a name that no outcome knows.</summary>
    public string OfFault(string hole, Origin origin)
    {
        var name = hole[Prefix.Length..];
        if (!IsSaidByAny(name))
        {
            var known = scope.Contract.Outcomes.SelectMany(outcome => outcome.Says).Select(said => said.Name);
            scope.Problems.Add(origin, $"no outcome says anything called '{name}'; {NearestName.Hint(name, known)}");
        }
        else if (_open.Contains(name))
        {
            scope.Problems.Add(origin, $"'{name}' says itself, by way of {string.Join(", ", _open.Reverse())}");
        }

        return name;
    }

    /// <summary>Is this something that the outcome does not say, though others do?</summary>
    public bool IsLeftUnsaid(string hole) =>
        Asks(hole) && !says.Any(said => Prefix + said.Name == hole) && IsSaidByAny(hole[Prefix.Length..]);

    private bool IsSaidByAny(string name) =>
        scope.Contract.Outcomes.Any(outcome => outcome.Says.Any(said => said.Name == name));
}
