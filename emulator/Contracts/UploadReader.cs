using Emulator.Wording;

namespace Emulator.Contracts;

/// <summary>Reads one provider out of a single text: its documents are told apart by their first key.</summary>
internal sealed class UploadReader(string provider, Problems problems)
{
    public const string File = "upload.yaml";

    private static readonly string[] Kinds = ["provider", "operation", "edition"];

    private readonly Dictionary<string, List<Tree>> _found = Kinds.ToDictionary(
        kind => kind,
        _ => new List<Tree>(),
        StringComparer.Ordinal
    );

    /// <summary>The documents; worth using only when no problem was found.</summary>
    public ProviderDocuments Read(string text)
    {
        foreach (var document in JsonTree.ReadMany(File, text, problems))
        {
            Sort(document);
        }

        CheckProvider();
        var whole = new ProviderDocuments(
            text,
            _found["provider"].FirstOrDefault(),
            _found["operation"],
            _found["edition"]
        );
        return whole;
    }

    private void Sort(Tree document)
    {
        switch (document)
        {
            case TreeText { IsNull: true }:
                break;
            case TreeMap map when map.Entries.FirstOrDefault(entry => entry.Name != "format") is { } first:
                SortBy(first, map);
                break;
            default:
                problems.Add(document.Origin, $"the document is {document.Kind}; write a map that begins so: {Wanted}");
                break;
        }
    }

    private void SortBy(TreeEntry first, TreeMap document)
    {
        if (_found.TryGetValue(first.Name, out var known))
        {
            known.Add(document);
            return;
        }

        var hint = NearestName.Hint(first.Name, Kinds);
        problems.Add(first.Origin, $"the document begins with '{first.Name}'; it begins so: {Wanted}; {hint}");
    }

    private void CheckProvider()
    {
        if (problems.Count > 0)
        {
            return;
        }

        if (_found["provider"] is not [TreeMap only, .. var more])
        {
            var origin = new Origin(File, 1, 1);
            problems.Add(
                origin,
                $"no document is the provider itself; write one that begins with 'provider: {provider}'"
            );
            return;
        }

        foreach (var second in more)
        {
            problems.Add(second.Origin, "a second document is a provider; an upload holds one, and its operations");
        }

        if (only.Find("provider") is { Value: TreeText name } && name.Value != provider)
        {
            problems.Add(name.Origin, $"the provider is '{name.Value}', but the address says '{provider}'");
        }
    }

    private const string Wanted =
        "'provider: NAME', 'operation: NAME' or 'edition: NAME' (a 'format' may stand before)";
}
