using Emulator.Contracts.Language;

namespace Emulator.Contracts;

/// <summary>Reads one provider in one edition from its trees.</summary>
internal sealed class ProviderReader(Problems problems)
{
    public const int Format = 1;

    public ProviderContract? Read(Tree? provider, IReadOnlyList<Tree> operations, string edition)
    {
        if (provider is not TreeMap map)
        {
            NoMap(provider, "a provider");
            return null;
        }

        var reader = new MapReader(map, "the provider", problems, ProviderWords.File);
        CheckFormat(reader);
        return Finish(Whole(reader, operations, edition), reader);
    }

    private ProviderContract Whole(MapReader reader, IReadOnlyList<Tree> operations, string edition) =>
        new(
            reader.Required("provider"),
            edition,
            reader.Required("about"),
            reader.Texts("hosts"),
            reader.TextsAt("claims"),
            ReadEscaping(reader),
            new AccountReader(problems).Read(reader.Child("account", "the account"), reader.Origin),
            reader.TextsAt("recipient"),
            [.. reader.Entries("ids").Select(entry => new IdContract(entry.Name, entry.Value, entry.Origin))],
            ReadOutcomes(reader),
            [.. operations.Select(ReadOperation).OfType<OperationContract>()],
            ReadFallback(reader, "unknown-path", reader.Take("unknown-path")),
            ReadFallback(reader, "wrong-method", reader.Take("wrong-method") ?? reader.Take("unknown-path")),
            reader.Origin
        )
        {
            Paths = PathsReader.Read(reader),
            Caption = reader.TextsAt("caption"),
            Generic = AskedReader.Generic(reader),
            ByStatus = AskedReader.ByStatus(reader),
        };

    /// <summary>What is written for people alone is not asked for anywhere else.</summary>
    private ProviderContract Finish(ProviderContract contract, MapReader reader)
    {
        if (reader.Child("source", "'source'") is { } source)
        {
            source.Text("url");
            source.Text("seen");
            source.Done();
        }

        reader.Texts("differences");
        var whole = new RewriteReader(problems).AddTo(contract, reader);
        reader.Done();
        return whole;
    }

    private IReadOnlyList<OutcomeContract> ReadOutcomes(MapReader reader)
    {
        var shapes = reader.Child("shapes", "'shapes'")?.Map;
        var outcomes = reader.Child("outcomes", "'outcomes'")?.Map;
        return new OutcomeReader(shapes, outcomes, problems).ReadAll();
    }

    private OperationContract? ReadOperation(Tree tree)
    {
        if (tree is not TreeMap map)
        {
            NoMap(tree, "an operation");
            return null;
        }

        var reader = new MapReader(map, "the operation", problems, OperationWords.File);
        CheckFormat(reader);
        return new OperationReader(reader, reader.Required("operation"), problems).ReadRouted();
    }

    /// <summary>What is answered where no operation fits: an outcome, or gates before it.</summary>
    private OperationContract ReadFallback(MapReader provider, string name, Tree? written)
    {
        var map = EditionTrees.WholeFallback(written);
        if (map is null)
        {
            var wanted = "write an outcome, or { accepted: OUTCOME } with gates before it";
            problems.Add(
                written?.Origin ?? provider.Origin,
                written is null ? $"the provider lacks '{name}': {wanted}" : $"'{name}' is {written.Kind}; {wanted}"
            );
        }

        var (shown, own) = map is null ? (new TreeMap(provider.Origin, []), new Problems()) : (map, problems);
        var reader = new MapReader(shown, $"'{name}'", own, OperationWords.Fallback);
        return new OperationReader(reader, name, own).ReadFallback();
    }

    private static EscapingContract ReadEscaping(MapReader provider)
    {
        if (provider.Child("escaping", "'escaping'") is not { } reader)
        {
            return new EscapingContract("plain", "", provider.Origin);
        }

        var escaping = new EscapingContract(reader.Text("style") ?? "plain", reader.Text("also") ?? "", reader.Origin);
        reader.Done();
        return escaping;
    }

    private void NoMap(Tree? tree, string what)
    {
        if (tree is not null)
        {
            problems.Add(tree.Origin, $"the file is {tree.Kind}; {what} is a map that begins with 'format: {Format}'");
        }
    }

    /// <summary>Every file says which version of the language it is written in.</summary>
    public static void CheckFormat(MapReader reader)
    {
        if (reader.WholeNumber("format", from: 1) is not Format)
        {
            reader.Problems.Add(
                reader.Origin,
                $"write 'format: {Format}' first; it is the only format this program reads"
            );
        }
    }
}
