using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Emulator.Tests.Clients;

/// <summary>
/// What an application has that sends images by Gupshup: plain HttpClient code which knows nothing of an emulator.
/// </summary>
internal sealed class GupshupClient : IDisposable
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    private readonly HttpClient _http;

    /// <param name="gupshup">Where the API is: https://partner.gupshup.io/ or what stands in for it.</param>
    /// <param name="appId">The id of the app.</param>
    /// <param name="token">The app's token, as it is, without 'Bearer'.</param>
    /// <param name="header">The page says Authorization, its OpenAPI file 'token'.</param>
    public GupshupClient(Uri gupshup, string appId, string token, string header = "Authorization")
    {
        var address = new Uri(gupshup, $"partner/app/{appId}/");
        _http = new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromSeconds(30) };
        Add(header, token);
    }

    /// <summary>What a test of the application would add from outside, such as a failure it asks for.</summary>
    public void Add(string header, string value) => _http.DefaultRequestHeaders.TryAddWithoutValidation(header, value);

    public async Task<string> UploadAsync(byte[] image, string type, string name)
    {
        using var file = new ByteArrayContent(image);
        file.Headers.ContentType = new MediaTypeHeaderValue(type);
        using var form = new MultipartFormDataContent
        {
            { new StringContent(type), "file_type" },
            { file, "file", name },
        };
        using var reply = await _http.PostAsync(At("media"), form);
        return (await GupshupReplies.ReadAsync(reply)).GetProperty("mediaId").GetString()!;
    }

    /// <summary>Sends as the image page does; the JSON goes out in chunks.</summary>
    public async Task<GupshupSent> SendAsync(string to, GupshupImage image)
    {
        var message = new GupshupMessage("whatsapp", "individual", to, "image", image);
        using var reply = await _http.PostAsJsonAsync(At("v3/message"), message, Options);
        return await SentAsync(reply);
    }

    /// <summary>Sends as the introduction does, by a form with JSON inside.</summary>
    public async Task<GupshupSent> SendAsFormAsync(string to, GupshupImage image)
    {
        using var form = new FormUrlEncodedContent(
            new Dictionary<string, string>
            {
                ["messaging_product"] = "whatsapp",
                ["recipient_type"] = "individual",
                ["to"] = to,
                ["type"] = "image",
                ["image"] = JsonSerializer.Serialize(image, Options),
            }
        );
        using var reply = await _http.PostAsync(At("v3/message"), form);
        return await SentAsync(reply);
    }

    /// <summary>The address gets the events of these modes, with headers of its own.</summary>
    public async Task<string> SubscribeAsync(string modes, string tag, string url, string meta)
    {
        using var form = new FormUrlEncodedContent(
            new Dictionary<string, string>
            {
                ["modes"] = modes,
                ["tag"] = tag,
                ["showOnUI"] = "false",
                ["version"] = "3",
                ["url"] = url,
                ["meta"] = meta,
            }
        );
        using var reply = await _http.PostAsync(At("subscription"), form);
        return (await GupshupReplies.ReadAsync(reply)).GetProperty("subscription").GetProperty("id").GetString()!;
    }

    public async Task<JsonElement[]> SubscriptionsAsync()
    {
        using var reply = await _http.GetAsync(At("subscription"));
        return [.. (await GupshupReplies.ReadAsync(reply)).GetProperty("subscriptions").EnumerateArray()];
    }

    public async Task<HttpStatusCode> UnsubscribeAsync()
    {
        using var reply = await _http.DeleteAsync(At("subscription"));
        await GupshupReplies.ReadAsync(reply);
        return reply.StatusCode;
    }

    public void Dispose() => _http.Dispose();

    private static async Task<GupshupSent> SentAsync(HttpResponseMessage reply)
    {
        var json = await GupshupReplies.ReadAsync(reply);
        var contact = json.GetProperty("contacts")[0];
        return new GupshupSent(
            json.GetProperty("messages")[0].GetProperty("id").GetString()!,
            contact.GetProperty("input").GetString()!,
            contact.GetProperty("wa_id").GetString()!
        );
    }

    private static Uri At(string path) => new(path, UriKind.Relative);
}

/// <summary>A message of type image, as the application writes it.</summary>
internal sealed record GupshupMessage(
    string MessagingProduct,
    string RecipientType,
    string To,
    string Type,
    GupshupImage Image
);

/// <summary>An image that was uploaded before, or one that is linked.</summary>
internal sealed record GupshupImage(string? Id = null, string? Link = null, string? Caption = null);

/// <summary>Gupshup's id of a message, and to whom it goes: as it was asked for, and as WhatsApp knows it.</summary>
internal sealed record GupshupSent(string Id, string Input, string WhatsAppId);
