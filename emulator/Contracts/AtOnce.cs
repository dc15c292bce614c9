namespace Emulator.Contracts;

/// <summary>Does the same with several providers at once; what comes of it stands in their order.</summary>
internal static class AtOnce
{
    /// <summary>Each thing collects problems of its own: they are told as if all had been done one by one.</summary>
    public static TMade[] Make<T, TMade>(IEnumerable<T> things, Problems problems, Func<T, Problems, TMade> make)
    {
        var making = things.Select(thing => Task.Run(() => new Made<TMade>(own => make(thing, own)))).ToArray();
        var made = making.Select(each => each.GetAwaiter().GetResult()).ToArray();
        foreach (var each in made)
        {
            problems.AddAll(each.Problems);
        }

        return [.. made.Select(each => each.Value)];
    }

    /// <summary>What came of one thing, and what was wrong with it.</summary>
    private sealed class Made<T>
    {
        public Made(Func<Problems, T> make) => Value = make(Problems);

        public Problems Problems { get; } = new();

        public T Value { get; }
    }
}
