using System.Diagnostics;

namespace Emulator.Testing;

/// <summary>
/// Brings a request to the emulator, whatever host it names: that host says which provider is meant. Shared by all who
/// asked for it, so it is not gone when one of them disposes of it.
/// </summary>
internal sealed class EmulatorHandler(Wire wire, string? session) : HttpMessageHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken stop)
    {
        Prepare(request);
        return wire.Sends.SendAsync(request, stop);
    }

    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken stop)
    {
        Prepare(request);
        return wire.Sends.Send(request, stop);
    }

    private void Prepare(HttpRequestMessage request)
    {
        var wanted = request.RequestUri!.IsAbsoluteUri ? request.RequestUri : new Uri(wire.Root, request.RequestUri);
        if (wanted.Authority != wire.Root.Authority)
        {
            request.Headers.Host ??= wanted.Authority;
            request.RequestUri = new Uri(wire.Root, wanted.PathAndQuery);
        }

        if (session is not null && !wanted.AbsolutePath.StartsWith("/_emulator/", StringComparison.Ordinal))
        {
            request.Headers.Remove("X-Emulator-Session");
            request.Headers.Add("X-Emulator-Session", session);
        }

        if (wire.IsInProcess && Activity.Current is { } activity)
        {
            DistributedContextPropagator.Current.Inject(
                activity,
                request,
                static (carrier, name, value) =>
                    ((HttpRequestMessage)carrier!).Headers.TryAddWithoutValidation(name, value)
            );
        }
    }
}
