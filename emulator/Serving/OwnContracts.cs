using Emulator.Plans;
using Emulator.State;

namespace Emulator.Serving;

/// <summary>Sessions with contracts of their own: what is theirs, and what it means by these contracts.</summary>
internal sealed class OwnContracts(Sessions sessions, ResolveSession resolve, LineSettings settings)
{
    /// <summary>Whose is a request that nobody claims by the server's contracts? Mostly nobody's.</summary>
    public string? OwnerOf(Exchange exchange, ref Verdict? refused)
    {
        var candidates = sessions.WithContracts;
        if (candidates.IsEmpty || exchange.Refused is not null)
        {
            return null;
        }

        var usual = exchange.Catalog;
        foreach (var session in candidates)
        {
            if (session is { Setup.Claims.IsEmpty: false, Contracts.Current: { } own })
            {
                refused = Turn(exchange, own, session);
                if (resolve.OwnerOf(exchange) == session.Name)
                {
                    return session.Name;
                }
            }
        }

        refused = ReferenceEquals(exchange.Catalog, usual) ? refused : Turn(exchange, usual, null);
        return null;
    }

    /// <summary>Finds the request again when the session it belongs to has contracts of its own.</summary>
    public Verdict? Apply(Exchange exchange, Verdict? refused)
    {
        var session = exchange.Session;
        var isDue = session.Contracts is not null && session != exchange.TurnedFor && exchange.Refused is null;
        return isDue && session.Contracts is { Current: var own } ? Turn(exchange, own, session) : refused;
    }

    private Verdict? Turn(Exchange exchange, Catalog contracts, Session? session)
    {
        exchange.TurnTo(contracts, session);
        FindProvider.Run(exchange);
        var refused = FindOperation.Run(exchange, settings.EditionOf(exchange.Family?.Name ?? "", session));
        if (exchange.Bytes.Sent > exchange.Operation?.Body.Max)
        {
            exchange.BodyState = BodyState.TooLarge;
        }

        UnderstandBody.Again(exchange);
        exchange.ReadBodyCredentials();
        return refused;
    }
}
