using Emulator.Compilation;
using Emulator.Contracts;
using Emulator.Plans;
using Emulator.State;

namespace Emulator.Admin;

/// <summary>
/// Which accounts exist: for one session when the call names it, else for all that bring none of their own.
/// </summary>
internal static class AccountEndpoints
{
    public static void Map(IEndpointRouteBuilder api, AdminContext context)
    {
        api.MapGet("/accounts", (HttpRequest request) => Get(request, context));
        api.MapPut("/accounts", (HttpRequest request) => PutAsync(request, context));
    }

    private static IResult Get(HttpRequest request, AdminContext context)
    {
        var (sessions, missing) = SessionOfCall.Read(request, context.Sessions);
        return missing is not null ? AdminResult.Refuse(missing) : View(request, sessions, context);
    }

    private static async Task<IResult> PutAsync(HttpRequest request, AdminContext context)
    {
        var (sessions, missing) = SessionOfCall.Read(request, context.Sessions);
        var (text, unreadable) = await CallBody.ReadAsync(request);
        if ((missing ?? unreadable) is { } refusal)
        {
            return AdminResult.Refuse(refusal);
        }

        var problems = new Problems();
        var catalog = (Named(request, sessions)?.Contracts ?? context.Catalog).Current;
        if (AccountsCompiler.Read("body", text!, catalog, problems) is not { } accounts)
        {
            return AdminResult.Refuse(problems);
        }

        if (Named(request, sessions) is { } session)
        {
            session.Accounts = accounts;
        }
        else
        {
            context.Sessions.Accounts = accounts;
        }

        return View(request, sessions, context);
    }

    private static Session? Named(HttpRequest request, IReadOnlyList<Session> sessions) =>
        SessionOfCall.NameIn(request) is not (null or SessionOfCall.All) ? sessions[0] : null;

    private static IResult View(HttpRequest request, IReadOnlyList<Session> sessions, AdminContext context)
    {
        var session = Named(request, sessions);
        return AdminResult.Json(AccountsView.Of(session?.Accounts ?? context.Sessions.Accounts, session?.Name));
    }
}

/// <summary>Whether any account is good, or how many are listed of each provider.</summary>
internal sealed record AccountsView(string? Session, string Accounts, Dictionary<string, int> Listed)
{
    public static AccountsView Of(ListedAccounts accounts, string? session) =>
        new(
            session,
            WordFor(accounts),
            accounts
                .Providers.Order(StringComparer.Ordinal)
                .ToDictionary(name => name, name => accounts.Of(name).Length)
        );

    public static string WordFor(ListedAccounts accounts) => accounts.IsOpen ? "open" : "listed";
}
