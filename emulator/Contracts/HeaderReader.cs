namespace Emulator.Contracts;

/// <summary>Reads the headers of an outcome; a name is the same in any case.</summary>
internal static class HeaderReader
{
    public static IReadOnlyList<HeaderContract> Read(MapReader reader)
    {
        var headers = new List<HeaderContract>();
        foreach (
            var header in reader
                .Entries("headers")
                .Select(entry => Header(entry, reader.Problems))
                .OfType<HeaderContract>()
        )
        {
            if (headers.Find(other => IsSame(other, header)) is { } earlier)
            {
                reader.Problems.Add(
                    header.Origin,
                    $"header '{header.Name}' is '{earlier.Name}' once more; write it one way"
                );
            }

            headers.Add(header);
        }

        return headers;
    }

    private static bool IsSame(HeaderContract left, HeaderContract right) =>
        left.Name.Equals(right.Name, StringComparison.OrdinalIgnoreCase);

    private static HeaderContract? Header(TreeEntry entry, Problems problems)
    {
        if (entry.Value is TreeText { IsRemoval: true })
        {
            problems.Add(entry.Origin, $"'~' takes header '{entry.Name}' away, but what this is like has none");
            return null;
        }

        if (entry.Value is TreeText value)
        {
            return new HeaderContract(entry.Name, value.Value, value.Origin);
        }

        problems.Add(entry.Value.Origin, $"header '{entry.Name}' is {entry.Value.Kind}; write a single value");
        return null;
    }
}
