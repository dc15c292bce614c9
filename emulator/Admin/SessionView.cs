using Emulator.Compilation;
using Emulator.State;

namespace Emulator.Admin;

/// <summary>One session, as the API shows it.</summary>
internal sealed record SessionView(
    string Name,
    string StartId,
    DateTimeOffset StartedAt,
    DateTimeOffset Now,
    bool ClockFrozen,
    bool Ended,
    long Requests,
    long Evicted,
    long Unclaimed,
    long Late,
    string[] Claims,
    Dictionary<string, string>? Edition,
    string? Accounts,
    string[]? Contracts,
    string? Seed,
    string[]? Armed,
    string? Limits,
    string BaseUrl,
    Dictionary<string, string> BaseUrls
)
{
    public static SessionView Of(Session session, HttpRequest request, AdminContext context)
    {
        var address = $"{context.AddressOf(request)}/_emulator/s/{session.Name}/";
        return new SessionView(
            session.Name,
            context.StartId,
            session.StartedAt,
            session.Clock.Now,
            session.Clock.IsFrozen,
            session.IsEnded,
            session.Requests,
            session.Evicted,
            SessionOfCall.Unclaimed(session, context.Sessions),
            session.Late,
            [.. session.Setup.Claims.Select(claim => $"{claim.Kind.ToString().ToLowerInvariant()} {claim.Key}")],
            EditionOf(session),
            session.Accounts is { } own ? AccountsView.WordFor(own) : null,
            (session.Contracts as SessionContracts)?.Names.Order(StringComparer.Ordinal).ToArray(),
            session.Setup.Seed,
            session.Armed.IsEmpty ? null : [.. session.Armed.At(session.Clock.Now).Select(armed => armed.Wish.Text)],
            session.Setup.Limits is { } limits ? (limits ? "on" : "off") : null,
            address,
            (session.Contracts ?? context.Catalog)
                .Current.Providers.Keys.Order(StringComparer.Ordinal)
                .ToDictionary(provider => provider, provider => $"{address}{provider}/")
        );
    }

    private static Dictionary<string, string>? EditionOf(Session session) =>
        session.Setup.Editions.Count == 0
            ? null
            : session.Setup.Editions.OrderBy(pair => pair.Key, StringComparer.Ordinal).ToDictionary();
}

/// <summary>All sessions.</summary>
internal sealed record SessionListView(string StartId, SessionView[] Sessions);
