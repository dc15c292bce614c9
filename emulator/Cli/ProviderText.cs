using Emulator.Contracts;

namespace Emulator.Cli;

/// <summary>A provider for people: where it answers, and what it can be asked to do.</summary>
internal static class ProviderText
{
    public static string Of(LoadedProvider provider, ProviderContract contract)
    {
        var text = new Outline();
        text.Add(0, $"{provider.Name} ({contract.Edition}): {contract.About}");
        text.Add(1, $"editions: {string.Join(", ", provider.Editions)}");
        text.Add(1, $"mount: /{provider.Name}/");
        Add(text, "hosts", contract.Hosts);
        Add(text, "claims", contract.Claims.Select(claim => claim.Text));
        Add(text, "who receives", contract.Recipient.Select(field => field.Text));
        Add(text, "caption", contract.Caption.Select(field => field.Text));
        text.Blank();
        text.Add(0, "account");
        foreach (var line in AccountText.Fields(contract.Account))
        {
            text.AddAsIs(1, line);
        }

        text.Blank();
        AddOperations(text, contract);
        text.Blank();
        text.Add(0, $"explain {provider.Name} OPERATION says what one of them checks");
        return text.ToString();
    }

    private static void AddOperations(Outline text, ProviderContract contract)
    {
        text.Add(0, "operations");
        var routed = contract.Operations.SelectMany(operation =>
            operation.Paths.Select(path => new[] { operation.Name, operation.Method, path })
        );
        foreach (var line in AlignedTable.Lines([.. routed.Concat(Fallbacks(contract))]))
        {
            text.AddAsIs(1, line);
        }
    }

    private static IEnumerable<string[]> Fallbacks(ProviderContract contract) =>
        [
            [contract.UnknownPath.Name, "any", "a path of no route"],
            [contract.WrongMethod.Name, "any", "a path that takes other methods"],
        ];

    private static void Add(Outline text, string what, IEnumerable<string> names)
    {
        if (names.Any())
        {
            text.Add(1, $"{what}: {string.Join(", ", names)}");
        }
    }
}
