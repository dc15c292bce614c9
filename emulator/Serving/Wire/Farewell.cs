using Microsoft.AspNetCore.Connections.Features;

namespace Emulator.Serving.Wire;

/// <summary>Ends a connection in good order: all that was said arrives, and then its end.</summary>
internal static class Farewell
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    public static async Task SayAsync(
        HeldReply reply,
        IConnectionTransportFeature connection,
        TimeProvider wall,
        CancellationToken stopping
    )
    {
        if (reply.Request is BodyState.TooLarge)
        {
            // A body that nobody took in would make a reset of the end.
            UnreadBody.TakeBackInvitation(reply.Http);
            await PartCompany.RunAsync(reply.Http, wall);
        }

        await TlsConnection.EndAsync(reply.Http, connection);

        // The web server would answer in our place if it were not told that all is over; but not before all is sent.
        using var either = CancellationTokenSource.CreateLinkedTokenSource(EndOf(reply.Http), stopping);
        await Task.Delay(Longest, wall, either.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        LastReply.Drop(reply.Http);
    }

    /// <summary>A request whose whole reply is written is aborted no more, so the connection itself is asked.</summary>
    private static CancellationToken EndOf(HttpContext http) =>
        http.Features.Get<IConnectionLifetimeFeature>()?.ConnectionClosed ?? http.RequestAborted;
}
