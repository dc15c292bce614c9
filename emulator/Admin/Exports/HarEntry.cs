using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Emulator.State;
using Microsoft.AspNetCore.WebUtilities;

namespace Emulator.Admin.Exports;

/// <summary>Writes one entry as HTTP Archives want it; -1 means there what nobody knows.</summary>
internal sealed class HarEntry(Utf8JsonWriter json, JournalEntry entry, string address)
{
    public void Write()
    {
        json.WriteStartObject();
        json.WriteString("startedDateTime"u8, entry.At.ToString("O", CultureInfo.InvariantCulture));
        json.WriteNumber("time"u8, entry.Took.TotalMilliseconds);
        WriteRequest();
        WriteResponse();
        json.WriteStartObject("cache"u8);
        json.WriteEndObject();
        json.WriteStartObject("timings"u8);
        json.WriteNumber("send"u8, 0);
        json.WriteNumber("wait"u8, entry.Took.TotalMilliseconds);
        json.WriteNumber("receive"u8, 0);
        json.WriteEndObject();
        json.WriteString("comment"u8, $"{entry.Names.Provider} {entry.Names.Operation} {entry.Names.Verdict}".Trim());
        WriteOurs();
        json.WriteEndObject();
    }

    private void WriteRequest()
    {
        json.WriteStartObject("request"u8);
        json.WriteString("method"u8, entry.Method);
        json.WriteString("url"u8, entry.Target.StartsWith('/') ? address + entry.Target : entry.Target);
        WriteMessage(entry.RequestHeaders, entry.Cuts?.Whole ?? entry.RequestBody.Length);
        WritePairs("queryString", Query());
        if (entry.RequestBody.Length > 0)
        {
            json.WriteStartObject("postData"u8);
            json.WriteString("mimeType"u8, entry.RequestHeader("Content-Type"));
            WriteText(entry.RequestBody, "_encoding");
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private void WriteResponse()
    {
        json.WriteStartObject("response"u8);
        json.WriteNumber("status"u8, entry.Status);
        json.WriteString("statusText"u8, ReasonPhrases.GetReasonPhrase(entry.Status));
        WriteMessage(entry.ReplyHeaders, entry.ReplyBody.Length);
        json.WriteStartObject("content"u8);
        json.WriteNumber("size"u8, entry.ReplyBody.Length);
        json.WriteString("mimeType"u8, entry.ReplyHeader("Content-Type"));
        WriteText(entry.ReplyBody, "encoding");
        json.WriteEndObject();
        json.WriteString("redirectURL"u8, entry.ReplyHeader("Location"));
        json.WriteEndObject();
    }

    private void WriteMessage(IEnumerable<KeyValuePair<string, string>> headers, long body)
    {
        json.WriteString("httpVersion"u8, "HTTP/1.1"u8);
        json.WriteStartArray("cookies"u8);
        json.WriteEndArray();
        WritePairs("headers", headers);
        json.WriteNumber("headersSize"u8, -1);
        json.WriteNumber("bodySize"u8, body);
    }

    private void WritePairs(string name, IEnumerable<KeyValuePair<string, string>> pairs)
    {
        json.WriteStartArray(name);
        foreach (var (key, value) in pairs)
        {
            json.WriteStartObject();
            json.WriteString("name"u8, key);
            json.WriteString("value"u8, value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteText(byte[] body, string encoding)
    {
        if (Utf8.IsValid(body))
        {
            json.WriteString("text"u8, Encoding.UTF8.GetString(body));
            return;
        }

        json.WriteString("text"u8, Convert.ToBase64String(body));
        json.WriteString(encoding, "base64"u8);
    }

    private void WriteOurs()
    {
        json.WriteStartObject("_emulator"u8);
        json.WriteNumber("number"u8, entry.Number);
        json.WriteString("session"u8, entry.Session);
        json.WriteString("verdict"u8, entry.Names.Verdict);
        json.WriteString("subject"u8, entry.Names.Subject);
        json.WriteString("why"u8, entry.Names.Why);
        json.WriteString("evidence"u8, entry.Names.Evidence);
        json.WriteString("end"u8, entry.End.ToString().ToLowerInvariant());
        json.WriteEndObject();
    }

    private IEnumerable<KeyValuePair<string, string>> Query()
    {
        var mark = entry.Target.IndexOf('?', StringComparison.Ordinal);
        var query = QueryHelpers.ParseQuery(mark < 0 ? "" : entry.Target[mark..]);
        return query.SelectMany(pair => pair.Value.Select(value => KeyValuePair.Create(pair.Key, value ?? "")));
    }
}
