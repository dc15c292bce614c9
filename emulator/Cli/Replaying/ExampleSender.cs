using System.Net;
using System.Text;
using Emulator.Cli.Comparing;

namespace Emulator.Cli.Replaying;

/// <summary>Sends requests as they were recorded: nothing is followed, unpacked, remembered or made prettier.</summary>
internal sealed class ExampleSender : IDisposable
{
    /// <summary>How a message is framed is the client's own matter.</summary>
    private static readonly string[] Framing = ["Connection", "Content-Length", "Host", "Transfer-Encoding"];

    private readonly HttpClient _client = new(
        new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.None,
            UseCookies = false,
            RequestHeaderEncodingSelector = (_, _) => Encoding.UTF8,
            ResponseHeaderEncodingSelector = (_, _) => Encoding.UTF8,
        }
    );

    /// <summary>The reply, or why there is none.</summary>
    public async Task<(SeenReply? Reply, string? Failure)> SendAsync(
        string method,
        string address,
        IReadOnlyList<KeyValuePair<string, string>> headers,
        byte[]? body
    )
    {
        using var message = new HttpRequestMessage(new HttpMethod(method), AsWritten(address));
        message.Content = body is null ? null : new ByteArrayContent(body);
        AddHeaders(message, headers);
        try
        {
            using var reply = await _client.SendAsync(message);
            return (await ReadAsync(reply), null);
        }
        catch (HttpRequestException silent)
        {
            return (null, $"no answer from {message.RequestUri!.Authority}: {silent.Message}");
        }
        catch (OperationCanceledException)
        {
            return (null, $"no answer from {message.RequestUri!.Authority} in {_client.Timeout.TotalSeconds} seconds");
        }
    }

    public void Dispose() => _client.Dispose();

    private static void AddHeaders(HttpRequestMessage message, IEnumerable<KeyValuePair<string, string>> headers)
    {
        var meant = headers.Where(header => !Framing.Contains(header.Key, StringComparer.OrdinalIgnoreCase));
        foreach (var (name, value) in meant)
        {
            if (!message.Headers.TryAddWithoutValidation(name, value))
            {
                message.Content ??= new ByteArrayContent([]);
                message.Content.Headers.TryAddWithoutValidation(name, value);
            }
        }
    }

    private static async Task<SeenReply> ReadAsync(HttpResponseMessage reply)
    {
        var headers = reply
            .Headers.NonValidated.Concat(reply.Content.Headers.NonValidated)
            .SelectMany(header => header.Value.Select(value => KeyValuePair.Create(header.Key, value)));
        return new SeenReply((int)reply.StatusCode, [.. headers], await reply.Content.ReadAsByteArrayAsync());
    }

    /// <summary>Escapes and dots stay as they are: providers tell them apart.</summary>
    private static Uri AsWritten(string address) =>
        new(address, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
}
