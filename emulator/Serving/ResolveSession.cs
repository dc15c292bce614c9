using System.Text;
using Emulator.Plans;
using Emulator.State;
using Emulator.Wording;

namespace Emulator.Serving;

/// <summary>
/// Which session does the request belong to: the one it names, the one that claims it, or the default?
/// </summary>
internal sealed class ResolveSession(Sessions sessions, LineSettings settings)
{
    /// <summary>The session that the request names or that claims it by the contracts at hand; null for none.</summary>
    public string? OwnerOf(Exchange exchange)
    {
        if (exchange.NamedSession is { } named)
        {
            return named;
        }

        if (sessions.Claims.IsEmpty || exchange.Provider is null)
        {
            return null;
        }

        var to = RecipientKey.Of(Encoding.UTF8.GetString(exchange.Recipient.Utf8));
        return (to.Length > 0 ? sessions.Claims.OwnerOf(ClaimKind.To, to) : null) ?? ClaimedByAccount(exchange);
    }

    public Verdict? Enter(Exchange exchange, string? owner)
    {
        var name = owner ?? ByAccount(exchange);
        var session = sessions.Reach(name ?? SessionName.Default);
        exchange.Session = session;
        exchange.InSession = session.Enter(exchange.Started);
        exchange.Accounts = session.Accounts ?? sessions.Accounts;
        exchange.LimitsOn = session.Setup.Limits ?? settings.Limits;
        return name is null && settings.SessionsRequired
            ? RefusalOutcome.Verdict(Refusals.SessionRequired(), "session")
            : null;
    }

    private string? ClaimedByAccount(Exchange exchange)
    {
        var key = exchange.Credential(exchange.Provider!.Account.Key).Text;
        return key.IsEmpty
            ? null
            : sessions.Claims.OwnerOf(ClaimKind.Account, exchange.AccountKey)
                ?? sessions.Claims.OwnerOf(ClaimKind.Account, key.ToString());
    }

    private string? ByAccount(Exchange exchange) =>
        settings.SessionFromAccount && exchange.AccountKey is { Length: > 0 } key ? SessionName.From(key) : null;
}
