namespace Emulator.Samples.Shop;

/// <summary>The shop's client of the WhatsApp Cloud API.</summary>
public sealed class CloudSender(HttpClient http)
{
    private static readonly Uri Messages = new("v23.0/106540352242922/messages", UriKind.Relative);

    /// <summary>Sends the picture of an order; says whether the provider took it.</summary>
    public async Task<SendResult> SendAsync(string to, string caption, CancellationToken stop = default)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Messages);
        request.Headers.Add("Authorization", "Bearer EAAJB");
        var image = new { link = "https://shop.example/photo.jpg", caption };
        request.Content = JsonContent.Create(
            new
            {
                messaging_product = "whatsapp",
                to,
                type = "image",
                image,
            }
        );
        using var reply = await http.SendAsync(request, stop);
        return new SendResult((int)reply.StatusCode, reply.Headers.RetryAfter?.Delta);
    }
}

/// <summary>What the provider answered, and how long it asks to wait.</summary>
public sealed record SendResult(int Status, TimeSpan? RetryAfter)
{
    /// <summary>Whether it took the message.</summary>
    public bool IsAccepted => Status == 200;
}
