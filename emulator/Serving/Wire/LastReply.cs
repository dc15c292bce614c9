using Microsoft.AspNetCore.Connections.Features;

namespace Emulator.Serving.Wire;

/// <summary>Drops a connection at once: with a reset, and with whatever was asked behind this request.</summary>
internal static class LastReply
{
    public static void Drop(HttpContext http)
    {
        // Aborted alone, the web server would hand on the next request too, if it is there already.
        http.Features.Get<IConnectionLifetimeNotificationFeature>()?.RequestClose();
        http.Abort();
    }
}
