using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace Emulator.Testing;

/// <summary>Calls of the emulator's own API; what it refuses becomes an exception with its words.</summary>
internal sealed class ApiCalls(HttpClient http, Uri address)
{
    private readonly Uri _api = new(address, "_emulator/api/");

    public Task<T> GetAsync<T>(string path, JsonTypeInfo<T> type, CancellationToken stop) =>
        SendAsync(HttpMethod.Get, path, null, type, stop);

    public Task<T> PostAsync<T>(string path, JsonNode body, JsonTypeInfo<T> type, CancellationToken stop) =>
        SendAsync(HttpMethod.Post, path, body.ToJsonString(), type, stop);

    public Task PutAsync(string path, JsonNode body, CancellationToken stop) =>
        PutAsync(path, body.ToJsonString(), stop);

    public async Task PutAsync(string path, string body, CancellationToken stop)
    {
        using var reply = await SendAsync(HttpMethod.Put, path, body, stop);
        await CheckAsync(reply, stop);
    }

    public async Task DeleteAsync(string path, CancellationToken stop)
    {
        using var reply = await SendAsync(HttpMethod.Delete, path, null, stop);
        await CheckAsync(reply, stop);
    }

    /// <summary>Ends something that may have ended before.</summary>
    public async Task EndAsync(string path)
    {
        using var reply = await SendAsync(HttpMethod.Delete, path, null, CancellationToken.None);
        if (reply.StatusCode is not (HttpStatusCode.NotFound or HttpStatusCode.Gone))
        {
            await CheckAsync(reply, CancellationToken.None);
        }
    }

    public async Task<byte[]> GetBytesAsync(string path, CancellationToken stop)
    {
        using var reply = await SendAsync(HttpMethod.Get, path, null, stop);
        await CheckAsync(reply, stop);
        return await reply.Content.ReadAsByteArrayAsync(stop);
    }

    private async Task<T> SendAsync<T>(
        HttpMethod method,
        string path,
        string? body,
        JsonTypeInfo<T> type,
        CancellationToken stop
    )
    {
        using var reply = await SendAsync(method, path, body, stop);
        await CheckAsync(reply, stop);
        await using var json = await reply.Content.ReadAsStreamAsync(stop);
        return await JsonSerializer.DeserializeAsync(json, type, stop)
            ?? throw new EmulatorException($"{method} {new Uri(_api, path)} answered with null.");
    }

    private async Task<HttpResponseMessage> SendAsync(
        HttpMethod method,
        string path,
        string? body,
        CancellationToken stop
    )
    {
        using var request = new HttpRequestMessage(method, new Uri(_api, path));
        request.Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json");
        return await http.SendAsync(request, stop);
    }

    private static async Task CheckAsync(HttpResponseMessage reply, CancellationToken stop)
    {
        if (reply.IsSuccessStatusCode)
        {
            return;
        }

        var text = await reply.Content.ReadAsStringAsync(stop);
        var name = reply.Headers.TryGetValues("X-Emulator-Error", out var names) ? names.First() : null;
        throw name switch
        {
            null => new EmulatorException($"{reply.RequestMessage!.RequestUri} is no emulator: {reply.StatusCode}."),
            "verification-failed" => new VerificationException(ProblemText.Of(text)),
            _ => new EmulatorException(ProblemText.Of(text)),
        };
    }
}
