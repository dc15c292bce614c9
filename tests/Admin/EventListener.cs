using System.Text.Json;
using Emulator.Tests.Scenarios;

namespace Emulator.Tests.Admin;

/// <summary>Listens to a stream of events, each read as one short line.</summary>
internal sealed class EventListener : IDisposable
{
    private readonly HttpClient _http;
    private readonly StreamReader _lines;

    private EventListener(HttpClient http, Stream stream) => (_http, _lines) = (http, new StreamReader(stream));

    /// <summary>Opens the stream, and waits until it listens.</summary>
    public static async Task<EventListener> OpenAsync(JinxServer jinx, string path, string lastId = "")
    {
        var http = jinx.Client.Server.NewClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (lastId.Length > 0)
        {
            request.Headers.Add("Last-Event-ID", lastId);
        }

        var reply = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal("text/event-stream", reply.Content.Headers.ContentType?.MediaType);
        var listener = new EventListener(http, await reply.Content.ReadAsStreamAsync());
        Assert.Equal(": listening", await listener.LineAsync());
        return listener;
    }

    /// <summary>The next events: 'request NUMBER RECIPIENT', or 'missed NUMBER in SESSION'.</summary>
    public async Task<string[]> ReadAsync(int count)
    {
        var events = new List<string>();
        var name = "";
        while (events.Count < count && await LineAsync() is { } line)
        {
            name = line.StartsWith("event: ", StringComparison.Ordinal) ? line["event: ".Length..] : name;
            if (line.StartsWith("data: ", StringComparison.Ordinal))
            {
                events.Add($"{name} {Shown(JsonDocument.Parse(line["data: ".Length..]).RootElement)}");
            }
        }

        return [.. events];
    }

    /// <summary>Whether nothing more comes, in good order or not.</summary>
    public async Task<bool> EndsAsync()
    {
        try
        {
            while (await LineAsync() is not null) { }
        }
        catch (IOException)
        {
            // The connection was dropped: that is an end as well.
        }

        return true;
    }

    public void Dispose()
    {
        _lines.Dispose();
        _http.Dispose();
    }

    private Task<string?> LineAsync() =>
        _lines.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(15), TimeProvider.System);

    private static string Shown(JsonElement data) =>
        data.TryGetProperty("missed", out var missed)
            ? $"{missed} in {data.GetProperty("session").GetString()}"
            : $"{data.GetProperty("number")} {data.GetProperty("to").GetString()}";
}
