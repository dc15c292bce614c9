using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Emulator.Tests.Cli;

/// <summary>A server that is none of ours: it says the same to everybody, and keeps what it was asked.</summary>
internal sealed class LiveStandIn : IAsyncDisposable
{
    private readonly WebApplication _app;

    private LiveStandIn(WebApplication app) => _app = app;

    public string Address =>
        _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

    /// <summary>Method, target and headers of each request, but for the question whether this is an emulator.</summary>
    public ConcurrentQueue<string> Asked { get; } = new();

    public static async Task<LiveStandIn> StartAsync(int status, string body)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var standIn = new LiveStandIn(builder.Build());
        standIn._app.Run(async http =>
        {
            var (request, reply) = (http.Request, http.Response);
            if (!request.Path.StartsWithSegments("/_emulator"))
            {
                var headers = request.Headers.Select(header => $"{header.Key}: {header.Value}");
                standIn.Asked.Enqueue(
                    $"{request.Method} {request.Path}{request.QueryString}\n{string.Join('\n', headers)}\n"
                );
            }

            reply.StatusCode = status;
            reply.ContentType = "application/json";
            await reply.WriteAsync(body.Replace("{asked}", request.Path, StringComparison.Ordinal));
        });
        await standIn._app.StartAsync();
        return standIn;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
