using System.Collections.Frozen;
using System.Collections.Immutable;
using Emulator.Contracts;
using Emulator.Plans;
using Emulator.Wording;

namespace Emulator.Compilation;

/// <summary>Compiles a list of accounts and checks it against what the providers know of accounts.</summary>
internal sealed class AccountsCompiler(Catalog catalog, Problems problems)
{
    /// <summary>The accounts in a text; null when it has mistakes, and the problems say which.</summary>
    public static ListedAccounts? Read(string file, string text, Catalog catalog, Problems problems)
    {
        var compiler = new AccountsCompiler(catalog, problems);
        var accounts = JsonTree.ReadAny(file, text, problems) is { } tree ? compiler.Compile(tree) : null;
        return problems.Count == 0 ? accounts : null;
    }

    public ListedAccounts? Compile(Tree tree)
    {
        if (tree is TreeText { Value: "open" })
        {
            return ListedAccounts.Open;
        }

        if (tree is not TreeMap { Entries.Count: > 0 } map)
        {
            problems.Add(
                tree.Origin,
                $"the accounts are {(tree is TreeMap ? "empty" : tree.Kind)}; write 'open', or a list per provider"
            );
            return null;
        }

        return Compile(map);
    }

    private ListedAccounts Compile(TreeMap map)
    {
        if (map.Entries.Count == 0)
        {
            problems.Add(map.Origin, "no account is listed; write 'open', or a list under a provider's name");
        }

        var accounts = new Dictionary<string, ImmutableArray<ListedAccount>>(StringComparer.Ordinal);
        foreach (var entry in map.Entries)
        {
            if (catalog.Providers.GetValueOrDefault(entry.Name)?.In(ContractFolder.Documented) is not { } provider)
            {
                var hint = NearestName.Hint(entry.Name, catalog.Providers.Keys);
                problems.Add(entry.Origin, $"no provider is called '{entry.Name}'; {hint}");
                continue;
            }

            accounts[entry.Name] = Items(entry.Value).Select(item => Account(item, provider)).ToImmutableArray();
        }

        return new ListedAccounts(accounts.ToFrozenDictionary(StringComparer.Ordinal));
    }

    private IReadOnlyList<Tree> Items(Tree tree)
    {
        if (tree is TreeList list)
        {
            return list.Items;
        }

        problems.Add(tree.Origin, $"the accounts of a provider are {tree.Kind}; write a list of maps");
        return [];
    }

    private ListedAccount Account(Tree tree, ProviderPlan provider)
    {
        var values = new Dictionary<string, ListedTexts>(StringComparer.Ordinal);
        if (tree is not TreeMap)
        {
            problems.Add(tree.Origin, $"an account of {provider.Name} is {tree.Kind}; write a map");
        }

        var reader = new MapReader(
            tree as TreeMap ?? new TreeMap(tree.Origin, []),
            $"an account of {provider.Name}",
            problems
        );
        foreach (var field in provider.Account.Fields)
        {
            var texts = reader.Texts(field.Name).ToImmutableArray();
            if (texts.Length > 0)
            {
                values[field.Name] = new ListedTexts(texts);
            }

            Check(field, texts, reader);
        }

        reader.Done();
        return new ListedAccount(values.ToFrozenDictionary(StringComparer.Ordinal));
    }

    private static void Check(AccountFieldPlan field, ImmutableArray<string> texts, MapReader reader)
    {
        if (texts.IsEmpty && field is { From.IsEmpty: false, HasDefault: false, Optional: false })
        {
            reader.Required(field.Name);
        }
        else if (field.Flag is not null && texts.Any(text => text is not ("true" or "false")))
        {
            reader.Problems.Add(reader.Origin, $"'{field.Name}' is '{texts[0]}'; write true or false");
        }
        else if (field.Time && texts.Any(text => Instant.Read(text) is null))
        {
            reader.Problems.Add(
                reader.Origin,
                $"'{field.Name}' is '{texts[0]}'; write a time such as {Instant.Sample}"
            );
        }
        else if (!field.List && texts.Length > 1)
        {
            reader.Problems.Add(reader.Origin, $"'{field.Name}' is a list; write a single value");
        }
    }
}
