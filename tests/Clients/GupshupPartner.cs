using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Emulator.Tests.Clients;

/// <summary>What a partner's application does before it sends: it logs in and asks for tokens of apps.</summary>
internal sealed class GupshupPartner(Uri gupshup) : IDisposable
{
    private readonly HttpClient _http = new()
    {
        BaseAddress = new Uri(gupshup, "partner/"),
        Timeout = TimeSpan.FromSeconds(30),
    };

    /// <summary>What a test of the application would add from outside, such as a failure it asks for.</summary>
    public void Add(string header, string value) => _http.DefaultRequestHeaders.Add(header, value);

    /// <summary>The partner's own token, good for 24 hours.</summary>
    public async Task<string> LogInAsync(string email, string secret)
    {
        using var form = new FormUrlEncodedContent(
            new Dictionary<string, string> { ["email"] = email, ["password"] = secret }
        );
        using var reply = await _http.PostAsync(new Uri("account/login", UriKind.Relative), form);
        return (await GupshupReplies.ReadAsync(reply)).GetProperty("token").GetString()!;
    }

    /// <summary>The token of an app, which is the same each time.</summary>
    public async Task<string> AppTokenAsync(string partnerToken, string appId)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"app/{appId}/token/");
        request.Headers.TryAddWithoutValidation("Authorization", partnerToken);
        using var reply = await _http.SendAsync(request);
        var token = (await GupshupReplies.ReadAsync(reply)).GetProperty("token");
        return token.GetProperty("token").GetString()!;
    }

    public void Dispose() => _http.Dispose();
}

/// <summary>How the application reads what Gupshup answers: a good reply, or the words of a refusal.</summary>
internal static class GupshupReplies
{
    public static async Task<JsonElement> ReadAsync(HttpResponseMessage reply)
    {
        if (reply.StatusCode is HttpStatusCode.NoContent)
        {
            return default;
        }

        var json = await reply.Content.ReadFromJsonAsync<JsonElement>();
        return reply.IsSuccessStatusCode
            ? json
            : throw new GupshupException((int)reply.StatusCode, json.GetProperty("message").GetString()!);
    }
}

/// <summary>The provider said no, with this status and in these words.</summary>
internal sealed class GupshupException(int status, string message) : Exception(message)
{
    public int Status => status;
}
