using System.Text;
using System.Text.Json;
using Emulator.Cli.Comparing;
using Emulator.Contracts;
using Emulator.Hosting;

namespace Emulator.Cli.Judging;

/// <summary>Reads an HTTP Archive 1.2, as browsers, proxies and our own export write it.</summary>
internal sealed class HarReader(string file, Problems problems)
{
    public IReadOnlyList<RecordedRequest> Read(string text)
    {
        try
        {
            using var har = JsonDocument.Parse(text);
            if (
                Child(har.RootElement, "log") is { } log
                && Child(log, "entries") is { ValueKind: JsonValueKind.Array } entries
            )
            {
                return [.. entries.EnumerateArray().Select(Entry).OfType<RecordedRequest>()];
            }

            problems.Add(new Origin(file, 1, 1), "this is no HTTP Archive: it lacks the list 'log.entries'");
        }
        catch (JsonException wrong)
        {
            var (line, column) = ((int)(wrong.LineNumber ?? 0) + 1, (int)(wrong.BytePositionInLine ?? 0) + 1);
            problems.Add(new Origin(file, line, column), "this is no HTTP Archive, which is written in JSON");
        }

        return [];
    }

    private RecordedRequest? Entry(JsonElement entry, int index)
    {
        var place = $"{file} log.entries[{index}]";
        var request = Child(entry, "request");
        var address = Text(request, "url");
        var isAddress = Uri.TryCreate(address, UriKind.Absolute, out var url);
        if (
            Text(request, "method") is not { Length: > 0 } method
            || !isAddress
            || url!.Scheme is not ("http" or "https")
        )
        {
            problems.Add(
                new Origin(place, 1, 1),
                $"the request's address is '{address}'; write method and http address"
            );
            return null;
        }

        return Request(place, request!.Value, method, address!, url) with
        {
            Reply = Reply(Child(entry, "response")),
        };
    }

    private static RecordedRequest Request(string place, JsonElement request, string method, string address, Uri url)
    {
        var (body, unfit) = new HarBody(request).Read();
        var headers = Headers(request);
        var host = headers.Find(header => header.Key.Equals("Host", StringComparison.OrdinalIgnoreCase)).Value;
        return new RecordedRequest(
            place,
            new DirectRequest(method, TargetOf(address), host ?? url.Authority, headers, body)
        )
        {
            Unfit = unfit,
        };
    }

    /// <summary>Path and query as they were written: an address that is read anew may change.</summary>
    private static string TargetOf(string address)
    {
        var start = address.IndexOf('/', address.IndexOf("//", StringComparison.Ordinal) + 2);
        var target = start < 0 ? "/" : address[start..];
        var mark = target.IndexOf('#', StringComparison.Ordinal);
        return mark < 0 ? target : target[..mark];
    }

    /// <summary>HTTP/2 says the address in headers of its own, which begin with a colon.</summary>
    private static List<KeyValuePair<string, string>> Headers(JsonElement? message)
    {
        var list = message is { } told ? Child(told, "headers") : null;
        return list is not { ValueKind: JsonValueKind.Array } headers
            ? []
            :
            [
                .. headers
                    .EnumerateArray()
                    .Select(header => KeyValuePair.Create(Text(header, "name") ?? "", Text(header, "value") ?? ""))
                    .Where(header => header.Key is [not ':', ..]),
            ];
    }

    /// <summary>A browser writes status 0 where no reply came.</summary>
    private static SeenReply? Reply(JsonElement? response)
    {
        if (response is not { } told || Child(told, "status") is not { } status || !status.TryGetInt32(out var code))
        {
            return null;
        }

        var content = Child(told, "content");
        var text = Text(content, "text") ?? "";
        var body =
            Text(content, "encoding") == "base64" ? Convert.FromBase64String(text) : Encoding.UTF8.GetBytes(text);
        return code == 0 ? null : new SeenReply(code, Headers(response), body);
    }

    public static JsonElement? Child(JsonElement parent, string name) =>
        parent.ValueKind is JsonValueKind.Object && parent.TryGetProperty(name, out var child) ? child : null;

    public static string? Text(JsonElement? parent, string name) =>
        parent is { } told && Child(told, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;
}
