using Emulator.Cli.Comparing;
using Emulator.Contracts;

namespace Emulator.Cli.Sampling;

/// <summary>An accepted send as it was recorded, and where recipient, caption and link stand in it.</summary>
internal sealed record SendTemplate(
    string Provider,
    ExampleRequest Request,
    string Recipient,
    string? Caption,
    string? Link
)
{
    /// <summary>The sends of a provider that are accepted as things are at the start, if they are JSON.</summary>
    public static IEnumerable<SendTemplate> Of(LoadedProvider provider)
    {
        var contract = provider.Contracts[0];
        foreach (var example in provider.Examples.Select(named => named.Example).Where(NeedsNothing))
        {
            var operation = RouteFields
                .OperationsOf(contract, example.Request)
                .FirstOrDefault(operation =>
                    operation.Sends && operation.Accepted.Any(accepted => accepted.Outcome == example.Outcome)
                );
            if (operation is not null && Place(example, contract.Recipient.Select(one => one.Text)) is { } recipient)
            {
                var links = operation.Media?.From.Where(place => place.Source == "link").Select(place => place.Field);
                yield return new SendTemplate(
                    contract.Name,
                    example.Request,
                    recipient,
                    Place(example, contract.Caption.Select(one => one.Text)),
                    Place(example, links ?? [])
                );
            }
        }
    }

    private static bool NeedsNothing(ExampleContract example) =>
        example.Given is { Edition: ContractFolder.Documented, Accounts: null, Scenario: null, Limits: false };

    private static string? Place(ExampleContract example, IEnumerable<string> fields) =>
        fields
            .Select(field => $"$.{field}")
            .FirstOrDefault(place =>
                JsonPlaces.Find(example.Request.Body ?? "", place) is { Value.Length: > 0 } found
                && found.Value is not ("null" or "true" or "false")
            );
}
