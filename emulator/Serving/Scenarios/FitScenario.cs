using System.Collections.Immutable;
using System.Text;
using Emulator.Plans;
using Emulator.Plans.Scenarios;
using Emulator.State;

namespace Emulator.Serving.Scenarios;

/// <summary>Is a request one of those that a scenario is for?</summary>
internal static class FitScenario
{
    public static bool Fits(Exchange exchange, ScenarioCandidate asker, Script script) =>
        IsMeant(exchange, asker.Armed?.For)
        && HasOperation(exchange.Operation!, asker, script)
        && script.When.All(when => Holds(exchange, when));

    private static bool IsMeant(Exchange exchange, ArmedFor? wanted) =>
        wanted is null
        || (
            (wanted.Provider.Length == 0 || wanted.Provider == exchange.Provider!.Name)
            && (wanted.To.Length == 0 || wanted.To == exchange.RecipientDigits)
            && (wanted.Account.Length == 0 || IsAccount(exchange, wanted.Account))
        );

    private static bool IsAccount(Exchange exchange, string key) =>
        key == exchange.AccountKey || exchange.Credential(exchange.Provider!.Account.Key).Text.Span.SequenceEqual(key);

    /// <summary>The request itself means itself; all others mean sends, unless an operation is named.</summary>
    private static bool HasOperation(OperationPlan operation, ScenarioCandidate asker, Script script) =>
        asker.Operation.Length > 0
            ? asker.Operation is Wish.AnyOperation || asker.Operation == operation.Name
            : script.NamesOperations || asker.By is ScenarioAsker.Request || operation.Sends;

    private static bool Holds(Exchange exchange, ScenarioConditions when) =>
        (when.Providers.IsEmpty || when.Providers.Contains(exchange.Provider!.Name))
        && (when.Operations.IsEmpty || when.Operations.Contains(exchange.Operation!.Name))
        && (when.Accounts.IsEmpty || FitsOne(when.Accounts, exchange.AccountKey))
        && (when.Recipients.IsEmpty || FitsOne(when.Recipients, exchange.RecipientDigits))
        && (when.Captions.IsEmpty || FitsOne(when.Captions, Text(exchange.Provider!.CaptionIn(exchange.Body))))
        && when.Fields.All(field => Holds(field, field.Path.In(exchange.Body)));

    private static bool Holds(FieldCondition field, FieldValue value) =>
        value.Kind is FieldKind.Missing or FieldKind.Null
            ? field.Absent
            : field.Present || FitsOne(field.Patterns, Text(value));

    private static bool FitsOne(ImmutableArray<TextPattern> patterns, string text) =>
        patterns.Any(pattern => pattern.Fits(text));

    private static string Text(FieldValue value) => Encoding.UTF8.GetString(value.Utf8);
}
