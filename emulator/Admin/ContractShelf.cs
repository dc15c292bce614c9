using Emulator.Compilation;
using Emulator.Contracts;
using Emulator.Plans;
using Emulator.State;
using Emulator.Wording;

namespace Emulator.Admin;

/// <summary>Where uploaded contracts go: to one session when the call names it, else to all.</summary>
internal sealed class ContractShelf(AdminContext context, Session? session)
{
    /// <summary>The text of all that one session, or all of them, may have uploaded.</summary>
    private const int MostLetters = 4 * ContractEndpoints.MostBytes;

    private SessionContracts? Own => session?.Contracts as SessionContracts;

    public Session? Session => session;

    public Catalog Catalog => (session?.Contracts ?? context.Catalog).Current;

    /// <summary>The names of what was uploaded here.</summary>
    public IReadOnlyList<string> Uploads =>
        [.. session is null ? context.Catalog.Uploads.Select(one => one.Name) : Own?.Names ?? []];

    /// <summary>The shelf that a call speaks of, or the refusal that says what became of its session.</summary>
    public static (ContractShelf? Shelf, Refusal? Refusal) Of(HttpRequest request, AdminContext context)
    {
        if (SessionOfCall.NameIn(request) is null)
        {
            return (new ContractShelf(context, null), null);
        }

        var (sessions, missing) = SessionOfCall.Read(request, context.Sessions);
        return missing is not null ? (null, missing)
            : SessionOfCall.NameIn(request) is SessionOfCall.All
                ? (null, Refusals.BadInput("'*' names no session here: name one, or none to mean all."))
            : (new ContractShelf(context, sessions[0]), null);
    }

    /// <summary>What was written of a provider, uploaded or in the folder.</summary>
    public string? Find(string provider)
    {
        var below = context.Catalog.Build.Providers.FirstOrDefault(one => one.Name == provider);
        return (Own?.Uploaded(provider) ?? below)?.Written.Text;
    }

    /// <summary>The change, or a refusal; neither when the documents have problems.</summary>
    public (CatalogChange? Change, Refusal? Refusal) Put(ProviderDocuments documents, Problems problems)
    {
        lock (context.Uploading)
        {
            return IsFull(documents) ? (null, ContractRefusals.ContractsTooLarge(MostLetters))
                : session is null ? (context.Catalog.Put(documents, problems), null)
                : Put(documents, session, problems);
        }
    }

    private (CatalogChange? Change, Refusal? Refusal) Put(
        ProviderDocuments documents,
        Session session,
        Problems problems
    )
    {
        var contracts = Own ?? new SessionContracts(context.Catalog);
        var change = contracts.Put(documents, problems);
        return change is null || context.Sessions.TryGiveContracts(session, contracts)
            ? (change, null)
            : (null, ContractRefusals.TooManyContracts(Sessions.MostWithContracts));
    }

    public CatalogChange? Remove(string provider, Problems problems)
    {
        lock (context.Uploading)
        {
            return session is null ? context.Catalog.Remove(provider, problems) : Remove(provider, session, problems);
        }
    }

    private CatalogChange? Remove(string provider, Session session, Problems problems)
    {
        var contracts = Own ?? new SessionContracts(context.Catalog);
        var change = contracts.Remove(provider, problems);
        if (contracts.IsEmpty)
        {
            context.Sessions.TakeContracts(session);
        }

        return change;
    }

    private bool IsFull(ProviderDocuments documents)
    {
        var uploads = session is null ? context.Catalog.Uploads : Own?.Uploads ?? [];
        var others = uploads.Where(upload => upload.Name != documents.Name).Sum(upload => upload.Written.Text.Length);
        return others + documents.Text.Length > MostLetters;
    }
}
