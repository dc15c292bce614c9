using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace Emulator.Tests.Clients;

/// <summary>
/// What an application has that sends images by Meta's API: plain HttpClient code which knows nothing of an emulator.
/// </summary>
internal sealed class CloudClient(Uri graph, string phoneNumberId, string token) : IDisposable
{
    private readonly HttpClient _http = new()
    {
        BaseAddress = graph,
        DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", token) },
        Timeout = TimeSpan.FromSeconds(30),
    };

    /// <summary>What a test of the application would add from outside, such as a header of a tracing library.</summary>
    public void Add(string header, string value) => _http.DefaultRequestHeaders.Add(header, value);

    public async Task<string> UploadAsync(byte[] image, string type, string name)
    {
        using var file = new ByteArrayContent(image);
        file.Headers.ContentType = new MediaTypeHeaderValue(type);
        using var form = new MultipartFormDataContent
        {
            { new StringContent("whatsapp"), "messaging_product" },
            { new StringContent(type), "type" },
            { file, "file", name },
        };
        using var reply = await _http.PostAsync(At($"v23.0/{phoneNumberId}/media"), form);
        return (await ReadAsync(reply)).GetProperty("id").GetString()!;
    }

    public async Task<string> SendAsync(string to, string mediaId, string caption)
    {
        var message = new CloudMessage("whatsapp", to, "image", new CloudImage(mediaId, caption));
        using var reply = await _http.PostAsJsonAsync(
            At($"v23.0/{phoneNumberId}/messages"),
            message,
            CloudJson.Options
        );
        return (await ReadAsync(reply)).GetProperty("messages")[0].GetProperty("id").GetString()!;
    }

    public async Task<JsonElement> LookUpAsync(string mediaId)
    {
        using var reply = await _http.GetAsync(At($"v23.0/{mediaId}"));
        return await ReadAsync(reply);
    }

    public async Task<byte[]> DownloadAsync(string url)
    {
        using var reply = await _http.GetAsync(new Uri(url));
        return reply.IsSuccessStatusCode
            ? await reply.Content.ReadAsByteArrayAsync()
            : throw new HttpRequestException($"{(int)reply.StatusCode}", null, reply.StatusCode);
    }

    public async Task<bool> DeleteAsync(string mediaId)
    {
        using var reply = await _http.DeleteAsync(At($"v23.0/{mediaId}"));
        return (await ReadAsync(reply)).GetProperty("success").GetBoolean();
    }

    public void Dispose() => _http.Dispose();

    private static async Task<JsonElement> ReadAsync(HttpResponseMessage reply)
    {
        var json = await reply.Content.ReadFromJsonAsync<JsonElement>();
        return reply.IsSuccessStatusCode
            ? json
            : throw new CloudException(json.GetProperty("error").GetProperty("message").GetString()!);
    }

    private static Uri At(string path) => new(path, UriKind.Relative);
}

/// <summary>The provider said no, in these words.</summary>
internal sealed class CloudException(string message) : Exception(message);

/// <summary>A message of type image, as the application writes it.</summary>
internal sealed record CloudMessage(string MessagingProduct, string To, string Type, CloudImage Image);

/// <summary>An image that was uploaded before.</summary>
internal sealed record CloudImage(string Id, string Caption);

/// <summary>How the application writes JSON.</summary>
internal static class CloudJson
{
    public static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
    };
}
