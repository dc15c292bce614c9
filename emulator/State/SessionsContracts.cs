using Emulator.Plans;

namespace Emulator.State;

/// <summary>Sessions with contracts of their own: few, and known by name.</summary>
internal sealed partial class Sessions
{
    /// <summary>Contracts are the heaviest thing a session can have.</summary>
    public const int MostWithContracts = 64;

    private volatile Session[] _withContracts = [];

    public ReadOnlySpan<Session> WithContracts => _withContracts;

    /// <summary>Gives a session contracts of its own; no when too many have some already, or it is gone.</summary>
    public bool TryGiveContracts(Session session, ICatalogSource contracts)
    {
        lock (_gate)
        {
            var isNew = session.Contracts is null;
            if (
                session.IsEnded
                || Find(session.Name) != session
                || (isNew && _withContracts.Length >= MostWithContracts)
            )
            {
                return false;
            }

            session.Contracts = contracts;
            _withContracts = isNew ? [.. _withContracts, session] : _withContracts;
            return true;
        }
    }

    /// <summary>Its requests are judged by the contracts of the server again.</summary>
    public void TakeContracts(Session session)
    {
        lock (_gate)
        {
            session.Contracts = null;
            _withContracts = [.. _withContracts.Where(other => other != session)];
        }
    }
}
