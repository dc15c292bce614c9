using Emulator.Hosting;
using Emulator.Wording;

namespace Emulator.Cli;

/// <summary>The verb 'explain': what a provider checks in one operation, in its order and in plain words.</summary>
internal sealed class ExplainVerb(Terminal terminal)
{
    public int Run(Settings settings, IReadOnlyList<string> words)
    {
        if (LoadedContracts.Load(settings, terminal, words.Contains) is not { } providers)
        {
            return ExitCode.Failed;
        }

        var names = providers.Select(provider => provider.Name);
        if (words.Count is 0 or > 2)
        {
            return terminal.Misused(
                $"explain is written 'explain PROVIDER [OPERATION]'; {NearestName.Hint("", names)}"
            );
        }

        var provider = providers.FirstOrDefault(provider => provider.Name == words[0]);
        return provider is null
            ? terminal.Misused($"no provider is called '{words[0]}'; {NearestName.Hint(words[0], names)}")
            : Explain(provider, EditionSetting.Of(settings.Edition, provider.Name), words.ElementAtOrDefault(1));
    }

    private int Explain(LoadedProvider provider, string edition, string? operation)
    {
        var contract = provider.Contracts.FirstOrDefault(contract => contract.Edition == edition);
        if (contract is null)
        {
            var hint = NearestName.Hint(edition, provider.Editions);
            return terminal.Misused($"provider '{provider.Name}' has no edition '{edition}'; {hint}");
        }

        var trees = provider.Trees.First(trees => trees.Name == edition);
        if (operation is null)
        {
            terminal.Say(ProviderText.Of(provider, contract));
            return ExitCode.Done;
        }

        var known = contract.Operations.Append(contract.UnknownPath).Append(contract.WrongMethod).ToArray();
        if (known.FirstOrDefault(each => each.Name == operation) is not { } found)
        {
            var hint = NearestName.Hint(operation, known.Select(each => each.Name));
            return terminal.Misused($"provider '{provider.Name}' has no operation '{operation}'; {hint}");
        }

        terminal.Say(new OperationText(provider, contract, trees).Of(found));
        return ExitCode.Done;
    }
}
