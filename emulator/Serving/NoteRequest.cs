using Emulator.Plans.Payloads;
using Microsoft.AspNetCore.Http.Features;

namespace Emulator.Serving;

/// <summary>Begins the journal entry with the request, as it was sent.</summary>
internal static class NoteRequest
{
    private const int UsualRest = 2048;

    public static void Run(Exchange exchange)
    {
        var (entry, request) = (exchange.Entry, exchange.Http.Request);
        entry.Truncate(0);
        entry.GetSpan(exchange.Bytes.Length + UsualRest);
        EntryBytes.Add(entry, exchange.ShownAccount);
        EntryBytes.Add(entry, exchange.Recipient.Utf8);
        EntryBytes.Add(entry, exchange.Note.AsSpan());
        AddSecrets(exchange);
        EntryBytes.Add(entry, request.Method.AsSpan());
        EntryBytes.Add(entry, Target(exchange.Http).AsSpan());
        AddHeaders(entry, request.Headers);
        EntryBytes.Add(entry, exchange.Bytes.Written);
    }

    private static void AddSecrets(Exchange exchange)
    {
        var fields = exchange.Provider?.Account.Fields ?? [];
        for (var i = 0; i < fields.Length; i++)
        {
            if (fields[i].Secret && exchange.Credential(i) is { Text.IsEmpty: false } secret)
            {
                EntryBytes.Add(exchange.Entry, fields[i].Name.AsSpan());
                EntryBytes.Add(exchange.Entry, secret.Text.Span);
            }
        }

        EntryBytes.Add(exchange.Entry, ""u8);
    }

    private static void AddHeaders(ByteBuffer entry, IHeaderDictionary headers)
    {
        foreach (var header in headers)
        {
            foreach (var value in header.Value)
            {
                EntryBytes.Add(entry, header.Key.AsSpan());
                EntryBytes.Add(entry, value.AsSpan());
            }
        }

        EntryBytes.Add(entry, ""u8);
    }

    private static string Target(HttpContext http) => http.Features.Get<IHttpRequestFeature>()?.RawTarget ?? "";
}
