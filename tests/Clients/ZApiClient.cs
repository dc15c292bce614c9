using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Emulator.Tests.Clients;

/// <summary>
/// What an application has that sends images by Z-API: plain HttpClient code which knows nothing of an emulator.
/// </summary>
internal sealed class ZApiClient : IDisposable
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    private readonly HttpClient _http;

    /// <param name="api">Where the API is: https://api.z-api.io/ or what stands in for it.</param>
    /// <param name="instance">The id of the instance.</param>
    /// <param name="token">The instance's own token.</param>
    /// <param name="clientToken">The account's token; null for an account that never activated one.</param>
    public ZApiClient(Uri api, string instance, string token, string? clientToken)
    {
        var address = new Uri(api, $"instances/{instance}/token/{token}/");
        _http = new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromSeconds(30) };
        if (clientToken is not null)
        {
            _http.DefaultRequestHeaders.Add("Client-Token", clientToken);
        }
    }

    /// <summary>What a test of the application adds from outside, such as a header that asks for a failure.</summary>
    public void Add(string header, string value) => _http.DefaultRequestHeaders.Add(header, value);

    public Task<ZApiSent> SendLinkAsync(string phone, Uri image, string? caption = null) =>
        SendAsync(new ZApiImage(phone, image.OriginalString, caption));

    public Task<ZApiSent> SendFileAsync(string phone, byte[] image, string type, string? caption = null) =>
        SendAsync(new ZApiImage(phone, $"data:{type};base64,{Convert.ToBase64String(image)}", caption));

    public async Task<ZApiSent> SendAsync(ZApiImage image)
    {
        using var reply = await _http.PostAsJsonAsync(At("send-image"), image, Options);
        return (await ReadAsync(reply)).Deserialize<ZApiSent>(Options)!;
    }

    public Task<JsonElement> GetAsync(string path) => CallAsync(HttpMethod.Get, path);

    public Task<JsonElement> PutAsync(string path, object body) =>
        CallAsync(HttpMethod.Put, path, JsonContent.Create(body));

    public Task<JsonElement> PostAsync(string path, object body) =>
        CallAsync(HttpMethod.Post, path, JsonContent.Create(body));

    public async Task<JsonElement> CallAsync(HttpMethod method, string path, HttpContent? content = null)
    {
        using var request = new HttpRequestMessage(method, At(path)) { Content = content };
        using var reply = await _http.SendAsync(request);
        return await ReadAsync(reply);
    }

    public void Dispose() => _http.Dispose();

    /// <summary>A path that is none is answered with 200 too: only 'error' beside no id tells.</summary>
    private static async Task<JsonElement> ReadAsync(HttpResponseMessage reply)
    {
        var text = await reply.Content.ReadAsStringAsync();
        if (text.Length == 0)
        {
            throw new ZApiException((int)reply.StatusCode, reply.ReasonPhrase ?? "");
        }

        var json = JsonDocument.Parse(text).RootElement;
        var isError = json.ValueKind is JsonValueKind.Object && json.TryGetProperty("error", out _);
        return reply.IsSuccessStatusCode && (!isError || json.TryGetProperty("connected", out _))
            ? json
            : throw new ZApiException((int)reply.StatusCode, json.GetProperty("error").GetString()!);
    }

    private static Uri At(string path) => new(path, UriKind.Relative);
}

/// <summary>The provider said no, with this status and in these words.</summary>
internal sealed class ZApiException(int status, string message) : Exception(message)
{
    public int Status => status;
}

/// <summary>An image as the application writes it: a link, or a data URI.</summary>
internal sealed record ZApiImage(string Phone, string Image, string? Caption = null)
{
    /// <summary>The message that is answered with the image.</summary>
    public string? MessageId { get; init; }

    public int? DelayMessage { get; init; }

    public bool ViewOnce { get; init; }
}

/// <summary>The ids of a message that is in the queue; the third one is the second, where it is sent.</summary>
internal sealed record ZApiSent(string ZaapId, string MessageId, string? Id);
