using System.Text;
using Emulator.Cli.Comparing;
using Emulator.Contracts;
using Emulator.Hosting;

namespace Emulator.Cli.Exporting;

/// <summary>A reply for each way an operation can end: a recorded one, or else what our own line makes of it.</summary>
internal sealed class OutcomeExamples(LoadedProvider provider, ProviderContract contract, DirectLine line)
{
    /// <summary>What is answered with errors of ours alone is no part of the provider.</summary>
    public bool IsEmulated(OperationContract operation) =>
        operation.Accepted.Any(accepted => Find(accepted.Outcome) is not null);

    /// <summary>Of several operations at one address those come first that do something.</summary>
    public bool Succeeds(OperationContract operation) =>
        operation.Accepted.Any(accepted => Find(accepted.Outcome) is { Status: < 300 });

    /// <summary>The outcomes that the operation's checks lead to; a send may meet all others by a scenario.</summary>
    public IEnumerable<OutcomeContract> OutcomesOf(OperationContract operation)
    {
        var body = operation.Body;
        var checks = operation
            .Access.Concat(operation.Limits)
            .Concat(operation.Readiness)
            .Concat(operation.Media?.Checks ?? [])
            .Concat(operation.Media?.Afterwards ?? []);
        var endings = operation
            .Fields.SelectMany(field =>
                field
                    .Rules.Select(rule => rule.Else)
                    .Append(field.Required)
                    .Append(field.Among?.None)
                    .Append(field.Among?.Several)
            )
            .Concat([body?.TooLarge, body?.WrongType, body?.Unreadable, body?.Empty])
            .Concat(checks.Select(check => check.Else));
        return operation
            .Accepted.Select(accepted => accepted.Outcome)
            .Concat(endings.OfType<EndingContract>().Select(ending => ending.Outcome))
            .Concat(
                operation.Sends
                    ? contract.Outcomes.Where(outcome => outcome.ForScenarios).Select(outcome => outcome.Name)
                    : []
            )
            .Distinct(StringComparer.Ordinal)
            .Select(Find)
            .OfType<OutcomeContract>();
    }

    /// <summary>The reply, or null when nobody knows one.</summary>
    public async Task<SeenReply?> ReplyAsync(OperationContract operation, OutcomeContract outcome)
    {
        var own = provider
            .Examples.Select(named => named.Example)
            .Where(example =>
                example.Given.Edition == contract.Edition || contract.Edition != ContractFolder.Documented
            )
            .Where(example => RouteFields.OperationsOf(contract, example.Request).Contains(operation))
            .ToArray();
        return own.FirstOrDefault(example =>
                example.Outcome == outcome.Name && example.Given.Edition == contract.Edition
            )
                is { } shown
                ? Recorded(shown)
            : operation.Sends && own.FirstOrDefault(IsAccepted) is { } good ? await MadeAsync(good, outcome.Name)
            : null;

        bool IsAccepted(ExampleContract example) =>
            example.Given.Accounts is null && operation.Accepted.Any(accepted => accepted.Outcome == example.Outcome);
    }

    private OutcomeContract? Find(string name) => contract.Outcomes.FirstOrDefault(outcome => outcome.Name == name);

    private static SeenReply Recorded(ExampleContract example) =>
        new(
            example.Reply.Status,
            [.. example.Reply.Headers.Select(header => KeyValuePair.Create(header.Name, header.Value))],
            Encoding.UTF8.GetBytes(example.Reply.Body)
        );

    private async Task<SeenReply?> MadeAsync(ExampleContract good, string outcome)
    {
        List<KeyValuePair<string, string>> headers =
        [
            .. good.Request.Headers.Select(header => KeyValuePair.Create(header.Name, header.Value)),
            KeyValuePair.Create("X-Emulator-Edition", contract.Edition),
            KeyValuePair.Create("X-Emulator-Scenario", outcome),
        ];
        var body = Encoding.UTF8.GetBytes(good.Request.Body ?? "");
        var path = $"/{contract.Name}{good.Request.Path}";
        var made = await line.AskAsync(new DirectRequest(good.Request.Method, path, "localhost", headers, body));
        return made is { IsOurs: false } && made.Names.Verdict == outcome
            ? new SeenReply(made.Status, made.Headers, made.Body)
            : null;
    }
}
