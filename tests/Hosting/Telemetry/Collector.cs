using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Emulator.Tests.Hosting.Telemetry;

/// <summary>Takes what is sent by OTLP over HTTP, as collectors do, and keeps it as it came.</summary>
internal sealed class Collector : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<(string Path, string Type, byte[] Body)> _received = [];

    private Collector(WebApplication app) => _app = app;

    public string Address => _app.Urls.Single();

    /// <summary>Each as one letter for one byte: texts in it stand as they are.</summary>
    public IReadOnlyList<string> Received => [.. _received.Select(sent => Encoding.Latin1.GetString(sent.Body))];

    public static async Task<Collector> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var collector = new Collector(builder.Build());
        collector._app.Run(collector.TakeAsync);
        await collector._app.StartAsync();
        return collector;
    }

    /// <summary>All that came for one signal.</summary>
    public string Of(string signal)
    {
        var sent = _received.Where(each => each.Path == $"/v1/{signal}").ToArray();
        Assert.All(sent, each => Assert.Equal("application/x-protobuf", each.Type));
        return string.Concat(sent.Select(each => Encoding.Latin1.GetString(each.Body)));
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task TakeAsync(HttpContext http)
    {
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body, http.RequestAborted);
        _received.Enqueue((http.Request.Path.Value ?? "", http.Request.ContentType ?? "", body.ToArray()));
        http.Response.ContentType = "application/x-protobuf";
    }
}
