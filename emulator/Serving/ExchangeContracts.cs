using Emulator.Plans;
using Emulator.State;

namespace Emulator.Serving;

/// <summary>By which contracts the running request is judged.</summary>
internal sealed partial class Exchange
{
    /// <summary>The session whose own contracts count; null as long as those of the server do.</summary>
    public Session? TurnedFor { get; private set; }

    /// <summary>Forgets where the request led to, so that it can be found again by other contracts.</summary>
    public void TurnTo(Catalog contracts, Session? session)
    {
        (Catalog, TurnedFor) = (contracts, session);
        (Family, Provider, Route, Variants, Operation) = (null, null, null, null, null);
        (MountEdition, PathStart) = (null, Address.Start);
        (_credentials, _listed, _accountKey) = ([], null, null);
    }
}
