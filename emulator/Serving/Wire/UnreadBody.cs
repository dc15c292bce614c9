using System.IO.Pipelines;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;

namespace Emulator.Serving.Wire;

/// <summary>What still comes of a body that was refused unread.</summary>
internal static class UnreadBody
{
    /// <summary>Whoever waits to be invited to send its body is not: reading alone would invite it.</summary>
    public static void TakeBackInvitation(HttpContext http) => http.Request.Headers.Expect = default;

    /// <summary>Throws it away until it ends, breaks, or is wanted no more.</summary>
    public static async Task DrainAsync(HttpContext http, CancellationToken stop)
    {
        TakeBackInvitation(http);
        if (http.Features.Get<IHttpMinRequestBodyDataRateFeature>() is { } speed)
        {
            speed.MinDataRate = null; // Its sender is made to wait: it owes no haste itself.
        }

        var reader = http.Request.BodyReader;
        await using var end = stop.UnsafeRegister(static state => ((PipeReader)state!).CancelPendingRead(), reader);
        try
        {
            await DrainAsync(reader);
        }
        catch (Exception gone) when (gone is OperationCanceledException or IOException)
        {
            // It left, or what it sent was no HTTP: nothing more comes, and the wait itself sees who left.
        }
    }

    private static async Task DrainAsync(PipeReader reader)
    {
        // No token here: the web server would go on taking the reader for busy.
        for (var more = true; more; )
        {
            var result = await reader.ReadAsync(CancellationToken.None);
            reader.AdvanceTo(result.Buffer.End);
            more = result is { IsCompleted: false, IsCanceled: false };
        }
    }
}
