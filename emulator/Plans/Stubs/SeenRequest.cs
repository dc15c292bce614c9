using System.Text;

namespace Emulator.Plans.Stubs;

/// <summary>A request as stubs and questions look at it: its address decoded, without the session before it.</summary>
internal sealed class SeenRequest
{
    private const string SessionPrefix = "/_emulator/s/";

    private readonly ReadOnlyMemory<byte> _body;
    private SeenText? _text;

    public SeenRequest(
        string method,
        string target,
        List<KeyValuePair<string, string>> headers,
        ReadOnlyMemory<byte> body
    )
    {
        (Method, Headers, _body) = (method, headers, body);
        var rest = WithoutSession(target);
        var mark = rest.IndexOf('?', StringComparison.Ordinal);
        Path = Uri.UnescapeDataString(mark < 0 ? rest : rest[..mark]);
        Params = mark < 0 ? [] : WrittenPairs.Read(rest[(mark + 1)..]);
        var host = headers.Find(header => header.Key.Equals("Host", StringComparison.OrdinalIgnoreCase)).Value;
        Url = $"http://{host ?? "localhost"}{rest}";
    }

    public string Method { get; }

    public string Path { get; }

    /// <summary>The whole address, without the session before the path; whether TLS was spoken is not known.</summary>
    public string Url { get; }

    public List<KeyValuePair<string, string>> Headers { get; }

    public List<KeyValuePair<string, string>> Params { get; }

    public SeenText Body => _text ??= new SeenText(Encoding.UTF8.GetString(_body.Span));

    /// <summary>A target may be a whole address, as proxies are sent it.</summary>
    private static string WithoutSession(string target)
    {
        var rest =
            !target.StartsWith('/') && Uri.TryCreate(target, UriKind.Absolute, out var whole)
                ? whole.PathAndQuery
                : target;
        if (!rest.StartsWith(SessionPrefix, StringComparison.Ordinal))
        {
            return rest;
        }

        var slash = rest.IndexOf('/', SessionPrefix.Length);
        return slash < 0 ? "/" : "/" + rest[slash..].TrimStart('/');
    }
}
