using Emulator.State;
using Emulator.Wording;

namespace Emulator.Admin.Renderings;

/// <summary>Sends a request of the journal again as the same account; the new entry says that it is a copy.</summary>
internal static class SendAgainEndpoint
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static void Map(IEndpointRouteBuilder api, AdminContext context) =>
        api.MapPost(
            "/requests/{number}/send-again",
            (string number, HttpRequest request) => SendAsync(number, request, context)
        );

    private static async Task<IResult> SendAsync(string number, HttpRequest request, AdminContext context)
    {
        var (found, refusal) = EntryOfCall.Find(number, request, context);
        if ((refusal ?? Unsendable(found!, request.HttpContext.Connection)) is { } refused)
        {
            return AdminResult.Refuse(refused);
        }

        var before = context.Sessions.Numbered;
        using var patience = new CancellationTokenSource(Patience, context.Wall);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(
            patience.Token,
            request.HttpContext.RequestAborted
        );
        await new SecondSend(found!, request.HttpContext.Connection).RunAsync(stop.Token);
        return Copy(found!.Entry.Number, before, context) is { } copy
            ? AdminResult.Json(EntryView.Of(copy, context))
            : AdminResult.Refuse(EntryRefusals.NotSentAgain(found.Entry.Number));
    }

    private static Refusal? Unsendable(EntryOfCall call, ConnectionInfo connection) =>
        connection.LocalIpAddress is null || connection.LocalPort == 0 ? EntryRefusals.SendNeedsSocket()
        : call.Entry.Cuts is { All.Count: > 0 } cuts
            ? EntryRefusals.BodyNotWhole(call.Entry.Number, cuts.Whole - cuts.Bytes, cuts.Whole)
        : null;

    private static JournalEntry? Copy(long of, long before, AdminContext context) =>
        context
            .Sessions.All.SelectMany(session => session.Journal.Read((in slot) => slot.Number > before, 1000).Newest)
            .Select(copy => copy.Read())
            .LastOrDefault(entry => EntryView.AgainOfIn(entry) == of);
}
