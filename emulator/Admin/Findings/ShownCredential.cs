using Emulator.Plans;
using Emulator.State;

namespace Emulator.Admin.Findings;

/// <summary>A credential in the query, which ends up in logs, though the provider takes it in a header too.</summary>
internal static class ShownCredential
{
    /// <summary>The fields of the account that stand there.</summary>
    public static IEnumerable<string> In(JournalEntry entry, ProviderPlan? provider)
    {
        var mark = entry.Target.IndexOf('?', StringComparison.Ordinal);
        var query = mark < 0 ? "" : entry.Target[mark..];
        return entry
            .Hidden.Where(hidden => query.Contains(hidden.Fingerprint, StringComparison.Ordinal))
            .Select(hidden => hidden.Field)
            .Where(field => TakesElsewhere(provider, field));
    }

    public static string Says(string field) =>
        $"The credential '{field}' stands in the address, which proxies and logs keep; "
        + "send it in the header that the provider takes.";

    private static bool TakesElsewhere(ProviderPlan? provider, string field) =>
        provider?.Account.Fields.FirstOrDefault(each => each.Name == field) is { } plan
        && plan.From.Any(place => place.Kind is PlaceKind.Header or PlaceKind.Basic);
}
