using Emulator.Compilation.Scenarios;
using Emulator.State;

namespace Emulator.Admin;

/// <summary>An armed scenario, as the API shows it: for which requests, who armed it, and what is left.</summary>
internal sealed record ArmedView(
    long Id,
    string Session,
    string Scenario,
    string? Provider,
    string? To,
    string? Account,
    string Operation,
    string[] Providers,
    string By,
    DateTimeOffset At,
    long Acted,
    long? TimesLeft,
    DateTimeOffset? Until,
    double? SecondsLeft
)
{
    /// <summary>What counts where no operation is named.</summary>
    private const string Sends = "every send";

    public static ArmedView Of(ArmedScenario armed, Session session, AdminContext context)
    {
        var (target, bounds) = (armed.For, armed.Bounds);
        var catalog = (session.Contracts ?? context.Catalog).Current;
        var check = new WishCheck(catalog, context.Scenarios.Current) { Own = session.Scenarios };
        var left = bounds.Until - session.Clock.Now;
        return new ArmedView(
            armed.Id,
            session.Name,
            armed.Wish.Text,
            NullIfEmpty(target.Provider),
            NullIfEmpty(target.To),
            NullIfEmpty(target.Account),
            NullIfEmpty(target.Operation) ?? NullIfEmpty(armed.Wish.Operation) ?? Sends,
            [.. check.ProvidersFor(armed.Wish).Where(name => target.Provider.Length == 0 || name == target.Provider)],
            bounds.By,
            bounds.At,
            armed.Acted,
            armed.Left,
            bounds.Until,
            left is { } time ? Math.Round(Math.Max(0, time.TotalSeconds), 3) : null
        );
    }

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}

/// <summary>What is armed, or what was until this call ended it.</summary>
internal sealed record ArmedListView(string StartId, ArmedView[] Armed);
