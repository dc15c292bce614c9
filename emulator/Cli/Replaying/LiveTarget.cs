using System.Text;
using Emulator.Cli.Comparing;
using Emulator.Contracts;

namespace Emulator.Cli.Replaying;

/// <summary>The provider itself, or whoever stands in for it: only what is marked as harmless is sent there.</summary>
internal sealed class LiveTarget(
    ExampleSender sender,
    string address,
    IReadOnlyList<LoadedProvider> providers,
    LiveAccounts accounts
) : IReplayTarget
{
    public string? ReasonToSkip(ExampleToSend example)
    {
        var (live, account) = (example.Contract.Live, accounts.Of(example.Provider));
        return live is LiveUse.Never ? "this is no emulator, and nothing says that it is harmless (live: …)"
            : live is LiveUse.AsWritten ? null
            : account is null ? $"it wants real credentials (--credentials \"{{ {example.Provider}: {{ … }} }}\")"
            : ContractOf(example) is { } contract ? MissingIn(account, contract, example.Contract.Request)
            : $"no contract of '{example.Provider}' says where its credentials stand (--contracts)";
    }

    public Task<(SeenReply? Reply, string? Failure)> AskAsync(ExampleToSend example)
    {
        var request = example.Contract.Request;
        if (example.Contract.Live is LiveUse.WithCredentials)
        {
            request = new OwnAccount(ContractOf(example)!, accounts.Of(example.Provider)!).PutInto(request);
        }

        var headers = request.Headers.Select(header => KeyValuePair.Create(header.Name, header.Value));
        var body = request.Body is { } text ? Encoding.UTF8.GetBytes(text) : null;
        return sender.SendAsync(request.Method, address + request.Path, [.. headers], body);
    }

    /// <summary>What the operation's gates ask for, nobody but its owner can fill in.</summary>
    private static string? MissingIn(
        IReadOnlyDictionary<string, string> account,
        ProviderContract contract,
        ExampleRequest request
    )
    {
        var operation = RouteFields.OperationOf(contract, request);
        var missing = contract.Account.Fields.FirstOrDefault(field =>
            field is { From.Count: > 0, Optional: false }
            && (field.Secret || (field.Name == contract.Account.Key && contract.Account.Alone is null))
            && RouteFields.IsAsked(operation, field.Name)
            && !account.ContainsKey(field.Name)
        );
        return missing is null ? null : $"the credentials lack '{missing.Name}'";
    }

    private ProviderContract? ContractOf(ExampleToSend example) =>
        providers.FirstOrDefault(provider => provider.Name == example.Provider)?.Contracts[0];
}
