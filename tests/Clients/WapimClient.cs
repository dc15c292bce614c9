using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace Emulator.Tests.Clients;

/// <summary>
/// What an application has that sends images by Wapim: plain HttpClient code which knows nothing of an emulator.
/// </summary>
internal sealed class WapimClient(Uri wapim, string token) : IDisposable
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
    };

    private readonly HttpClient _http = new()
    {
        BaseAddress = new Uri(wapim, "api/v1/whatsapp/"),
        DefaultRequestHeaders = { { "token", token } },
        Timeout = TimeSpan.FromSeconds(30),
    };

    /// <summary>Sends as the document's Node example does; the JSON goes out in chunks.</summary>
    public async Task<string> SendAsync(WapimImage image)
    {
        using var reply = await _http.PostAsJsonAsync(At("message/image"), image, Options);
        return IdOf(await ReadAsync(reply));
    }

    /// <summary>Sends as the document's curl line does, which calls its JSON a form.</summary>
    public async Task<string> SendAsFormAsync(WapimImage image)
    {
        using var body = new StringContent(JsonSerializer.Serialize(image, Options));
        body.Headers.ContentType = new MediaTypeHeaderValue("application/x-www-form-urlencoded");
        using var reply = await _http.PostAsync(At("message/image"), body);
        return IdOf(await ReadAsync(reply));
    }

    public async Task<string[]> QueueAsync()
    {
        using var reply = await _http.GetAsync(At("queue"));
        return [.. (await ReadAsync(reply)).GetProperty("message").EnumerateArray().Select(id => id.GetString()!)];
    }

    public async Task<string> ClearQueueAsync()
    {
        using var reply = await _http.DeleteAsync(At("queue"));
        return MessageOf(await ReadAsync(reply));
    }

    public async Task<bool> IsLoggedInAsync()
    {
        using var reply = await _http.GetAsync(At("status"));
        return (await ReadAsync(reply)).GetProperty("message").GetProperty("LoggedIn").GetBoolean();
    }

    /// <summary>The picture of the code that a phone is to scan.</summary>
    public async Task<byte[]> LogInAsync()
    {
        const string Start = "data:image/png;base64,";
        using var reply = await _http.GetAsync(At("login"));
        var code = (await ReadAsync(reply)).GetProperty("data").GetProperty("qrcode").GetString()!;
        return Convert.FromBase64String(code[Start.Length..]);
    }

    public async Task<string> LogOutAsync()
    {
        using var reply = await _http.PostAsJsonAsync(At("logout"), new { Persistent = true }, Options);
        return MessageOf(await ReadAsync(reply));
    }

    public async Task<string> PhotoAsync(string phoneNumber)
    {
        using var reply = await _http.PostAsJsonAsync(At("profilephoto"), new { PhoneNumber = phoneNumber }, Options);
        return (await ReadAsync(reply)).GetProperty("message").GetProperty("eurl").GetString()!;
    }

    public void Dispose() => _http.Dispose();

    private static async Task<JsonElement> ReadAsync(HttpResponseMessage reply)
    {
        var json = await reply.Content.ReadFromJsonAsync<JsonElement>();
        return reply.IsSuccessStatusCode ? json : throw new WapimException(reply.StatusCode, Why(json));
    }

    /// <summary>The reason is a text, or a list under the name of what was tried.</summary>
    private static string Why(JsonElement reply) =>
        !reply.TryGetProperty("error", out var error) ? MessageOf(reply)
        : error.ValueKind is JsonValueKind.String ? error.GetString()!
        : string.Join(", ", error.EnumerateObject().SelectMany(one => one.Value.EnumerateArray()));

    private static string IdOf(JsonElement reply) => reply.GetProperty("queue_message_id").GetString()!;

    private static string MessageOf(JsonElement reply) => reply.GetProperty("message").GetString()!;

    private static Uri At(string path) => new(path, UriKind.Relative);
}

/// <summary>An image by its link; what the application leaves out it sends as null.</summary>
internal sealed record WapimImage(
    string? PhoneNumber,
    string? ContentUrl,
    string? Caption = null,
    long? ScheduledTime = null
);

/// <summary>The provider said no, for this reason.</summary>
internal sealed class WapimException(HttpStatusCode status, string why) : Exception(why)
{
    public HttpStatusCode Status { get; } = status;
}
