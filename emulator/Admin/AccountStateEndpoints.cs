using Emulator.Contracts;
using Emulator.Wording;

namespace Emulator.Admin;

/// <summary>How an account is in one session: connected, paid for, registered, and what else its flags say.</summary>
internal static class AccountStateEndpoints
{
    public static void Map(IEndpointRouteBuilder api, AdminContext context)
    {
        const string Path = "/accounts/{provider}/{account}";
        api.MapGet(
            Path,
            (string provider, string account, HttpRequest request) => Get(provider, account, request, context)
        );
        api.MapPut(
            Path,
            (string provider, string account, HttpRequest request) => PutAsync(provider, account, request, context)
        );
        api.MapDelete(
            Path,
            (string provider, string account, HttpRequest request) => Clear(provider, account, request, context)
        );
    }

    private static IResult Get(string provider, string account, HttpRequest request, AdminContext context)
    {
        var (state, refusal) = Find(provider, account, request, context);
        return state is null ? AdminResult.Refuse(refusal!) : AdminResult.Json(state.View);
    }

    private static async Task<IResult> PutAsync(
        string provider,
        string account,
        HttpRequest request,
        AdminContext context
    )
    {
        var (state, missing) = Find(provider, account, request, context);
        var (text, unreadable) = await CallBody.ReadAsync(request);
        if ((missing ?? unreadable) is { } refusal)
        {
            return AdminResult.Refuse(refusal);
        }

        var problems = new Problems();
        state!.Set(text!, problems);
        return problems.Count > 0 ? AdminResult.Refuse(problems) : AdminResult.Json(state.View);
    }

    /// <summary>Back to normal: as the account is listed, or as the contract begins.</summary>
    private static IResult Clear(string provider, string account, HttpRequest request, AdminContext context)
    {
        var (state, refusal) = Find(provider, account, request, context);
        if (state is null)
        {
            return AdminResult.Refuse(refusal!);
        }

        state.Clear();
        return AdminResult.Json(state.View);
    }

    private static (AccountState? State, Refusal? Refusal) Find(
        string provider,
        string account,
        HttpRequest request,
        AdminContext context
    )
    {
        if (SessionOfCall.NameIn(request) is SessionOfCall.All)
        {
            const string Detail = "The state of an account belongs to one session; name one, or none for 'default'.";
            return (null, Refusals.BadInput(Detail));
        }

        var (sessions, missing) = SessionOfCall.ReadForChange(request, context.Sessions);
        if (missing is not null)
        {
            return (null, missing);
        }

        var session = sessions[0];
        var catalog = (session.Contracts ?? context.Catalog).Current;
        return catalog.Named(provider) is { } family
            ? (new AccountState(session, family, account, session.Accounts ?? context.Sessions.Accounts), null)
            : (null, Refusals.UnknownProvider(provider, NearestName.Hint(provider, catalog.Providers.Keys)));
    }
}
