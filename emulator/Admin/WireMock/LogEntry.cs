using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Emulator.Plans.Stubs;
using Emulator.State;

namespace Emulator.Admin.WireMock;

/// <summary>Makes a LogEntryModel of an entry of the journal; credentials are masked.</summary>
internal static class LogEntry
{
    public static LogEntryModel Of(JournalEntry entry, string startId)
    {
        var mapping = MappingGuid.Of(entry.Names);
        return new LogEntryModel(
            EntryGuid.Of(startId, entry.Number),
            Request(entry),
            Reply(entry),
            mapping,
            MappingGuid.TitleOf(entry.Names),
            RequestMatchModel.Of(mapping is not null)
        );
    }

    private static LogRequestModel Request(JournalEntry entry)
    {
        var seen = new SeenRequest(entry.Method, entry.Target, [.. entry.RequestHeaders], default);
        var body = LoggedBody.Of(entry.RequestHeaders, entry.RequestBody);
        var path = Uri.UnescapeDataString(entry.Target.Split('?')[0]);
        var host = entry.RequestHeaders.FirstOrDefault(header => IsNamed(header, "Host")).Value ?? "localhost";
        return new LogRequestModel(
            entry.At,
            seen.Path,
            path,
            seen.Url,
            $"http://{host}{entry.Target}",
            ByName(seen.Params, StringComparer.Ordinal),
            entry.Method,
            ByName(entry.RequestHeaders, StringComparer.OrdinalIgnoreCase)
        )
        {
            Body = body.Text,
            BodyAsJson = body.Json,
            BodyAsBytes = body.Bytes,
            DetectedBodyType = body.Kind,
        };
    }

    private static LogResponseModel Reply(JournalEntry entry)
    {
        var body = LoggedBody.Of(entry.ReplyHeaders, entry.ReplyBody);
        var headers = ByName(entry.ReplyHeaders, StringComparer.OrdinalIgnoreCase);
        return new LogResponseModel(entry.Status, headers, entry.At + entry.Took)
        {
            Body = body.Text,
            BodyAsJson = body.Json,
            BodyAsBytes = body.Bytes,
            DetectedBodyType = body.Kind,
        };
    }

    private static Dictionary<string, string[]> ByName(
        IEnumerable<KeyValuePair<string, string>> pairs,
        StringComparer names
    ) =>
        pairs
            .GroupBy(pair => pair.Key, names)
            .ToDictionary(group => group.Key, group => group.Select(pair => pair.Value).ToArray(), names);

    private static bool IsNamed(KeyValuePair<string, string> header, string name) =>
        header.Key.Equals(name, StringComparison.OrdinalIgnoreCase);

    /// <summary>A body in the form its kind is shown in; JSON is shown as the text that it is too.</summary>
    private sealed record LoggedBody(string? Kind, string? Text, JsonElement? Json, byte[]? Bytes)
    {
        public static LoggedBody Of(IReadOnlyList<KeyValuePair<string, string>> headers, byte[] body)
        {
            if (body.Length == 0)
            {
                return new LoggedBody(null, null, null, null);
            }

            if (!Utf8.IsValid(body))
            {
                return new LoggedBody("Bytes", null, null, body);
            }

            var text = Encoding.UTF8.GetString(body);
            var type = headers.FirstOrDefault(header => IsNamed(header, "Content-Type")).Value ?? "";
            return type.Contains("x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase)
                    ? new LoggedBody("FormUrlEncoded", text, null, null)
                : type.Contains("json", StringComparison.OrdinalIgnoreCase) && SeenText.Read(text) is { } json
                    ? new LoggedBody("Json", text, json, null)
                : new LoggedBody("String", text, null, null);
        }
    }
}
