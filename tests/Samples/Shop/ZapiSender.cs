namespace Emulator.Samples.Shop;

/// <summary>The shop's client of Z-API.</summary>
public sealed class ZapiSender(HttpClient http)
{
    private static readonly Uri SendImage = new(
        "instances/3A5D07856DC26A1C9E2E08E691E63271/token/5C4EB9A7D0F14E8C9B2A6F31/send-image",
        UriKind.Relative
    );

    /// <summary>Sends the picture of a receipt; says whether the provider took it.</summary>
    public async Task<SendResult> SendAsync(string phone, string caption, CancellationToken stop = default)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, SendImage);
        request.Headers.Add("Client-Token", "F0123S");
        request.Content = JsonContent.Create(
            new
            {
                phone,
                caption,
                image = "https://shop.example/receipt.png",
            }
        );
        using var reply = await http.SendAsync(request, stop);
        return new SendResult((int)reply.StatusCode, reply.Headers.RetryAfter?.Delta);
    }
}
