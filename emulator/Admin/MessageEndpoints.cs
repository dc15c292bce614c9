using Emulator.Admin.Filters;
using Emulator.State;

namespace Emulator.Admin;

/// <summary>What was accepted: messages, newest first, each with the requests that led to it.</summary>
internal static class MessageEndpoints
{
    public static void Map(IEndpointRouteBuilder api, AdminContext context) =>
        api.MapGet("/messages", (HttpRequest request) => ListAsync(request, context));

    private static async Task<IResult> ListAsync(HttpRequest request, AdminContext context)
    {
        var (filter, wrong) = MessageFilter.Read(request.Query);
        var (wish, unclear) = WaitWish.Read(request.Query);
        if ((wrong ?? unclear) is { } refusal)
        {
            return AdminResult.Refuse(refusal);
        }

        return await LookUntil.AnsweredAsync(request, context, wish.Wait, Look);

        IResult? Look(IReadOnlyList<Session> sessions, bool isOver)
        {
            SentMessage[] messages = [.. sessions.SelectMany(MessageBook.Of).Where(filter.Fits)];
            var isEnough = messages.Length >= wish.Count;
            return isOver || isEnough
                ? AdminResult.Json(
                    View(messages, filter, sessions, request, context) with
                    {
                        TimedOut = wish.IsGiven ? !isEnough : null,
                    }
                )
                : null;
        }
    }

    private static MessageListView View(
        SentMessage[] messages,
        MessageFilter filter,
        IReadOnlyList<Session> sessions,
        HttpRequest request,
        AdminContext context
    )
    {
        var newest = messages.OrderByDescending(message => message.Number).Skip(filter.Skip).Take(filter.Limit);
        return new MessageListView(
            context.StartId,
            SessionOfCall.NameIn(request),
            messages.Length,
            [.. newest.Select(SentMessageView.Of)],
            sessions.Sum(session => session.Evicted),
            SessionOfCall.Unclaimed(request, sessions, context.Sessions),
            sessions.Sum(session => session.Late),
            null
        );
    }
}
