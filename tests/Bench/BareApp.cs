using System.IO.Pipelines;

namespace Bench;

/// <summary>The smallest honest application: reads the send, looks at its fields, answers with a fresh id.</summary>
internal static class BareApp
{
    public static string Path => System.IO.Path.Combine(AppContext.BaseDirectory, "Bench.dll");

    public static async Task RunAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0").ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        await using var app = builder.Build();
        app.Run(static http =>
            http.Request.Path.Value!.EndsWith("/media", StringComparison.Ordinal)
                ? BareUpload.AnswerAsync(http)
                : AnswerAsync(http)
        );
        await app.StartAsync();
        foreach (var url in app.Urls)
        {
            Console.WriteLine($"listening on {url}");
        }

        await app.WaitForShutdownAsync();
    }

    private static async Task AnswerAsync(HttpContext http)
    {
        if (await ReadAsync(http.Request.BodyReader) is not { } send)
        {
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        BareHeaders.Write(http.Response.Headers);
        BareBody.Write(http.Response, send);
    }

    private static async ValueTask<BareSend?> ReadAsync(PipeReader body)
    {
        var read = await body.ReadAsync();
        while (!read.IsCompleted)
        {
            body.AdvanceTo(read.Buffer.Start, read.Buffer.End);
            read = await body.ReadAsync();
        }

        var send = BareSend.Parse(read.Buffer);
        body.AdvanceTo(read.Buffer.End);
        return send;
    }
}
