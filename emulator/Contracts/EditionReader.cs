using Emulator.Contracts.Language;

namespace Emulator.Contracts;

/// <summary>Reads an edition: what differs in it, laid over the documents of its provider.</summary>
internal sealed class EditionReader(ProviderDocuments documents, Problems problems)
{
    public ProviderContract? Read(Tree tree)
    {
        if (Lay(tree) is not { } edition)
        {
            return null;
        }

        var own = new Problems();
        var contract = new ProviderReader(own).Read(edition.Provider, edition.Operations, edition.Name);
        problems.AddUnsaid(own);
        return contract;
    }

    /// <summary>The documents with the differences laid over them.</summary>
    public EditionTrees? Lay(Tree tree)
    {
        if (documents.Provider is null)
        {
            return null;
        }

        if (tree is not TreeMap map)
        {
            problems.Add(tree.Origin, $"the file is {tree.Kind}; an edition is a map that begins with 'edition: NAME'");
            return null;
        }

        var reader = new MapReader(map, "the edition", problems, EditionWords.File);
        ProviderReader.CheckFormat(reader);
        var name = reader.Required("edition");
        reader.Required("about");
        var over = reader.Take("provider");
        var overOperations = reader.Child("operations", "'operations'");
        var changed = new ChangedOperations(documents.Operations, overOperations, problems).All();
        reader.Done();
        var whole = over is null ? documents.Provider : TreeMerge.Over(documents.Provider, over, problems);
        return new EditionTrees(name, whole, changed);
    }
}
