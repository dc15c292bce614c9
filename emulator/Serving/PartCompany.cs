using System.IO.Pipelines;
using Microsoft.AspNetCore.Connections.Features;

namespace Emulator.Serving;

/// <summary>Parts in good order with a sender whose body was refused unread.</summary>
internal static class PartCompany
{
    // Clients that send everything before they look for a reply never see one if they are cut off.
    private const long MostDrained = 64 * 1024 * 1024;
    private static readonly TimeSpan LongestSilence = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan LongestDrain = TimeSpan.FromSeconds(5);

    /// <summary>Throws away what still comes, so that a sender sees the reply and no reset; but not for ever.</summary>
    public static async Task RunAsync(HttpContext http, TimeProvider wall)
    {
        try
        {
            if (await DrainAsync(http.Request.BodyReader, wall))
            {
                return;
            }
        }
        catch (IOException ended)
        {
            // Whoever broke HTTP is parted with by the web server itself.
            if (ended is not BadHttpRequestException)
            {
                http.Abort();
            }

            return;
        }

        // Left alone, the web server would wait for the rest of the body; told to abort, it would send a reset.
        if (http.Features.Get<IConnectionTransportFeature>() is { } connection)
        {
            await TlsConnection.EndAsync(http, connection);
        }
    }

    /// <summary>True when the body came to its end after all.</summary>
    private static async Task<bool> DrainAsync(PipeReader reader, TimeProvider wall)
    {
        var (started, drained) = (wall.GetTimestamp(), 0L);
        using var patience = new CancellationTokenSource(LongestSilence, wall);
        await using var end = patience.Token.UnsafeRegister(
            static state => ((PipeReader)state!).CancelPendingRead(),
            reader
        );
        while (drained < MostDrained && wall.GetElapsedTime(started) < LongestDrain)
        {
            // No token here: the web server would go on taking the reader for busy.
            var result = await reader.ReadAsync(CancellationToken.None);
            drained += result.Buffer.Length;
            reader.AdvanceTo(result.Buffer.End);
            if (result.IsCompleted || result.IsCanceled)
            {
                return result.IsCompleted;
            }

            patience.CancelAfter(LongestSilence);
        }

        return false;
    }
}
