using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace Emulator.Tests.Clients;

/// <summary>
/// What an application has that sends images by a GOWA server: plain HttpClient code which knows nothing of an
/// emulator. It names a device, and logs in, where it was told to.
/// </summary>
internal sealed class GowaClient : IDisposable
{
    private readonly HttpClient _http;

    public GowaClient(Uri server, string? device = null, string? login = null)
    {
        _http = new HttpClient { BaseAddress = server, Timeout = TimeSpan.FromSeconds(30) };
        if (device is not null)
        {
            _http.DefaultRequestHeaders.Add("X-Device-Id", device);
        }

        if (login is not null)
        {
            var pair = Convert.ToBase64String(Encoding.UTF8.GetBytes(login));
            _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", pair);
        }
    }

    /// <summary>What a test would add from outside, such as a header that asks for a failure.</summary>
    public void Add(string header, string value) => _http.DefaultRequestHeaders.Add(header, value);

    /// <summary>Uploads the file with its message; without a type of its own the part says none.</summary>
    public Task<GowaSent> SendFileAsync(GowaImage image, byte[] bytes, string name, string? type)
    {
        var file = new ByteArrayContent(bytes);
        file.Headers.ContentType = type is null ? null : new MediaTypeHeaderValue(type);
        var form = Parts(image);
        form.Add(file, "image", name);
        return SendAsync(form);
    }

    public Task<GowaSent> SendLinkAsync(GowaImage image) => SendAsync(Parts(image));

    public Task<GowaSent> SendLinkAsFormAsync(GowaImage image) => SendAsync(new FormUrlEncodedContent(image.Fields()));

    /// <summary>As JSON, where fields that say nothing are null; its length is not known beforehand.</summary>
    public Task<GowaSent> SendLinkAsJsonAsync(GowaImage image) =>
        SendAsync(JsonContent.Create(image, options: GowaJson.Options));

    public async Task<JsonElement> GetAsync(string path)
    {
        using var reply = await _http.GetAsync(new Uri(path, UriKind.Relative));
        return await ReadAsync(reply);
    }

    public async Task<string> GetTextAsync(string path) => await _http.GetStringAsync(new Uri(path, UriKind.Relative));

    public async Task<JsonElement> AddDeviceAsync(string id)
    {
        using var content = JsonContent.Create(new Dictionary<string, string> { ["device_id"] = id });
        using var reply = await _http.PostAsync(new Uri("devices", UriKind.Relative), content);
        return await ReadAsync(reply);
    }

    public void Dispose() => _http.Dispose();

    private static MultipartFormDataContent Parts(GowaImage image)
    {
        var form = new MultipartFormDataContent();
        foreach (var (name, value) in image.Fields())
        {
            form.Add(new StringContent(value), name);
        }

        return form;
    }

    private async Task<GowaSent> SendAsync(HttpContent content)
    {
        using var sent = content;
        using var reply = await _http.PostAsync(new Uri("send/image", UriKind.Relative), sent);
        var results = (await ReadAsync(reply)).GetProperty("results");
        return new GowaSent(results.GetProperty("message_id").GetString()!, results.GetProperty("status").GetString()!);
    }

    /// <summary>Errors of the program are JSON; those of the web server before it are plain text.</summary>
    private static async Task<JsonElement> ReadAsync(HttpResponseMessage reply)
    {
        var text = await reply.Content.ReadAsStringAsync();
        if (reply.Content.Headers.ContentType?.MediaType != "application/json")
        {
            throw new GowaException(reply.StatusCode, "", text);
        }

        var json = JsonSerializer.Deserialize<JsonElement>(text);
        var code = json.GetProperty("code").GetString()!;
        return code == "SUCCESS" && reply.IsSuccessStatusCode
            ? json
            : throw new GowaException(reply.StatusCode, code, json.GetProperty("message").GetString()!);
    }
}

/// <summary>The server said no: with a code of its own, or, before the program was asked, in plain words.</summary>
internal sealed class GowaException(HttpStatusCode status, string code, string message) : Exception(message)
{
    public int Status => (int)status;

    public string Code => code;
}
