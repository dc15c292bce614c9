using Emulator.Wording;

namespace Emulator.Contracts;

/// <summary>Reads the names and statuses by which a request can ask for outcomes.</summary>
internal static class AskedReader
{
    public static IReadOnlyList<AskedContract> Generic(MapReader provider)
    {
        if (provider.Child("generic", "'generic'") is not { } reader)
        {
            return [];
        }

        var asked = GenericNames.All.Select(name => Named(reader, name)).OfType<AskedContract>().ToArray();
        reader.Done();
        return asked;
    }

    public static IReadOnlyList<AskedContract> ByStatus(MapReader provider) =>
        [.. provider.Entries("by-status").Select(entry => Status(entry, provider.Problems)).OfType<AskedContract>()];

    private static AskedContract? Named(MapReader reader, string name) =>
        reader.Text(name) is { } outcome && reader.Map.Find(name) is { } entry
            ? new AskedContract(name, new TextAt(outcome, entry.Value.Origin), entry.Origin)
            : null;

    private static AskedContract? Status(TreeEntry entry, Problems problems)
    {
        if (entry.Value is TreeText { IsNull: false } outcome)
        {
            return new AskedContract(entry.Name, new TextAt(outcome.Value, outcome.Origin), entry.Origin);
        }

        problems.Add(entry.Value.Origin, $"'{entry.Name}' is {entry.Value.Kind}; write an outcome of that status");
        return null;
    }
}
