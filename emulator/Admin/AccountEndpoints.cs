using Emulator.Compilation;
using Emulator.Contracts;
using Emulator.Plans;

namespace Emulator.Admin;

/// <summary>Which accounts exist, for sessions that bring none of their own.</summary>
internal static class AccountEndpoints
{
    public static void Map(IEndpointRouteBuilder api, AdminContext context)
    {
        api.MapGet("/accounts", () => AdminResult.Json(View(context)));
        api.MapPut("/accounts", (HttpRequest request) => PutAsync(request, context));
    }

    private static async Task<IResult> PutAsync(HttpRequest request, AdminContext context)
    {
        var problems = new Problems();
        var text = await CallBody.ReadAsync(request);
        if (AccountsCompiler.Read("body", text, context.Catalog.Current, problems) is not { } accounts)
        {
            return AdminResult.Refuse(problems);
        }

        context.Sessions.Accounts = accounts;
        return AdminResult.Json(View(context));
    }

    private static AccountsView View(AdminContext context)
    {
        var accounts = context.Sessions.Accounts;
        var counts = accounts
            .Providers.Order(StringComparer.Ordinal)
            .ToDictionary(name => name, name => Count(accounts, name));
        return new AccountsView(accounts.IsOpen ? "open" : "listed", counts);
    }

    private static int Count(ListedAccounts accounts, string provider) => accounts.Of(provider).Length;
}

/// <summary>Whether any account is good, or how many are listed of each provider.</summary>
internal sealed record AccountsView(string Accounts, Dictionary<string, int> Listed);
