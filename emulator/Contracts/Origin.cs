namespace Emulator.Contracts;

/// <summary>A place in a file that somebody wrote: every message about it can be jumped to.</summary>
internal sealed record Origin(string File, long Line, long Column)
{
    public override string ToString() => $"{File}:{Line}:{Column}";
}

/// <summary>One mistake in a contract: where it is, what is wrong and what would be right.</summary>
internal sealed record Problem(Origin Origin, string Message)
{
    public override string ToString() => $"{Origin}: {Message}";
}

/// <summary>Collects every mistake of a load, so that its author sees all of them at once.</summary>
internal sealed class Problems
{
    private readonly List<Problem> _found = [];

    public int Count => _found.Count;

    public IReadOnlyList<Problem> InOrder =>
        [
            .. _found
                .Distinct()
                .OrderBy(problem => problem.Origin.File, StringComparer.Ordinal)
                .ThenBy(problem => problem.Origin.Line)
                .ThenBy(problem => problem.Origin.Column),
        ];

    /// <summary>Adds what an edition has wrong, but not once more what is wrong below it already.</summary>
    public void AddUnsaid(Problems more)
    {
        var said = _found.Select(problem => problem.Message).ToHashSet(StringComparer.Ordinal);
        _found.AddRange(more._found.Where(problem => !said.Contains(problem.Message)));
    }

    public void AddAll(Problems more) => _found.AddRange(more._found);

    public void Add(Origin origin, string message) => _found.Add(new Problem(origin, message));
}
