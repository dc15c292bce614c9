using Emulator.Contracts;
using Emulator.Wording;

namespace Emulator.Compilation;

/// <summary>What an outcome says under names of its own; put in when the contract is compiled.</summary>
internal sealed class SayBook(IReadOnlyList<TreeEntry> says, Problems problems)
{
    private const string Prefix = "say.";
    private readonly Stack<string> _open = new();

    public static bool Asks(string hole) => hole.StartsWith(Prefix, StringComparison.Ordinal);

    /// <summary>Hands on what is said; reports what is not said, and what says itself.</summary>
    public void With(string hole, Origin origin, Action<Tree> use)
    {
        var name = hole[Prefix.Length..];
        if (says.FirstOrDefault(entry => entry.Name == name)?.Value is not { } said)
        {
            var hint = NearestName.Hint(name, says.Select(entry => entry.Name));
            problems.Add(origin, $"the outcome says nothing called '{name}'; {hint}");
            return;
        }

        if (_open.Contains(name))
        {
            problems.Add(origin, $"'{name}' says itself, by way of {string.Join(", ", _open.Reverse())}");
            return;
        }

        _open.Push(name);
        use(said);
        _open.Pop();
    }
}
