using System.Text.Json;

namespace Emulator.Tests.Admin;

/// <summary>Reads an HTTP Archive as strictly as its specification 1.2: every member that must be there.</summary>
internal static class HarReader
{
    private const string Message = "httpVersion:s cookies:a headers:a headersSize:n bodySize:n";

    /// <summary>What is wrong with it; nothing when it is a good one.</summary>
    public static IEnumerable<string> Problems(JsonElement har)
    {
        var log = har.GetProperty("log");
        return Wrong(log, "log", "version:s creator:o entries:a")
            .Concat(Wrong(log.GetProperty("creator"), "creator", "name:s version:s"))
            .Concat(log.GetProperty("entries").EnumerateArray().SelectMany(Entry));
    }

    private static IEnumerable<string> Entry(JsonElement entry)
    {
        var (request, response) = (entry.GetProperty("request"), entry.GetProperty("response"));
        var names = "startedDateTime:s time:n request:o response:o cache:o timings:o";
        return Wrong(entry, "entry", names)
            .Concat(Wrong(request, "request", "method:s url:s queryString:a " + Message))
            .Concat(Wrong(response, "response", "status:n statusText:s content:o redirectURL:s " + Message))
            .Concat(Wrong(response.GetProperty("content"), "content", "size:n mimeType:s"))
            .Concat(Wrong(entry.GetProperty("timings"), "timings", "send:n wait:n receive:n"))
            .Concat(Pairs(request, "headers"))
            .Concat(Pairs(request, "queryString"))
            .Concat(Pairs(response, "headers"))
            .Concat(
                request.TryGetProperty("postData", out var data) ? Wrong(data, "postData", "mimeType:s text:s") : []
            )
            .Concat(Values(entry, request));
    }

    private static IEnumerable<string> Values(JsonElement entry, JsonElement request)
    {
        if (!entry.GetProperty("startedDateTime").TryGetDateTimeOffset(out _))
        {
            yield return "startedDateTime is no time of ISO 8601";
        }

        if (!Uri.TryCreate(request.GetProperty("url").GetString(), UriKind.Absolute, out _))
        {
            yield return "url is no absolute address";
        }

        var timings = entry.GetProperty("timings").EnumerateObject().Sum(timing => timing.Value.GetDouble());
        if (Math.Abs(timings - entry.GetProperty("time").GetDouble()) > 0.001)
        {
            yield return "time is not the sum of the timings";
        }
    }

    private static IEnumerable<string> Pairs(JsonElement message, string name) =>
        message.GetProperty(name).EnumerateArray().SelectMany(pair => Wrong(pair, name, "name:s value:s"));

    private static IEnumerable<string> Wrong(JsonElement of, string what, string members) =>
        from member in members.Split(' ')
        let name = member.Split(':')[0]
        let kind = member[^1] switch
        {
            's' => JsonValueKind.String,
            'n' => JsonValueKind.Number,
            'a' => JsonValueKind.Array,
            _ => JsonValueKind.Object,
        }
        where !of.TryGetProperty(name, out var value) || value.ValueKind != kind
        select $"{what} lacks '{name}' as {kind}";
}
