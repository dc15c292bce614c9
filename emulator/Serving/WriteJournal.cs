using Emulator.Plans;
using Emulator.Plans.Payloads;
using Emulator.State;

namespace Emulator.Serving;

/// <summary>Writes the request, the verdict and the reply into the session's journal, before the reply goes out.</summary>
internal static class WriteJournal
{
    private const int UsualSize = 2048;

    public static void Run(Exchange exchange, Verdict verdict, DateTimeOffset at)
    {
        using var bytes = new ByteBuffer(UsualSize);
        AddAll(bytes, exchange);
        var entry = new JournalSlot
        {
            Number = exchange.Number,
            InSession = exchange.InSession,
            At = at,
            Late = exchange.Session.IsEnded,
            Status = verdict.Outcome.Reply.Status,
            Names = verdict.Names ?? Names(exchange, verdict),
            Length = bytes.Length,
            Bytes = bytes.Detach(),
        };
        exchange.Session.Journal.Open(entry);
    }

    private static EntryNames Names(Exchange exchange, Verdict verdict) =>
        new(
            exchange.Provider?.Name ?? "",
            exchange.Provider?.Edition ?? "",
            exchange.Operation?.Name ?? "",
            verdict.Outcome.Name,
            verdict.Subject,
            verdict.Why,
            verdict.Outcome.Evidence
        );

    private static void AddAll(ByteBuffer bytes, Exchange exchange)
    {
        var request = exchange.Http.Request;
        EntryBytes.Add(bytes, exchange.ShownAccount);
        EntryBytes.Add(bytes, exchange.Recipient.Utf8);
        EntryBytes.Add(bytes, exchange.Note.AsSpan());
        AddSecrets(bytes, exchange);
        EntryBytes.Add(bytes, request.Method.AsSpan());
        EntryBytes.Add(bytes, Target(exchange.Http).AsSpan());
        AddHeaders(bytes, request.Headers);
        EntryBytes.Add(bytes, exchange.Bytes.Written);
        bytes.Write(exchange.Remembered.Written);
        EntryBytes.Add(bytes, ""u8);
        EntryBytes.Add(bytes, exchange.Reply.Written);
    }

    private static void AddSecrets(ByteBuffer bytes, Exchange exchange)
    {
        var fields = exchange.Provider?.Account.Fields ?? [];
        for (var i = 0; i < fields.Length; i++)
        {
            if (fields[i].Secret && exchange.Credential(i) is { Text.IsEmpty: false } secret)
            {
                EntryBytes.Add(bytes, fields[i].Name.AsSpan());
                EntryBytes.Add(bytes, secret.Text.Span);
            }
        }

        EntryBytes.Add(bytes, ""u8);
    }

    private static void AddHeaders(ByteBuffer bytes, IHeaderDictionary headers)
    {
        foreach (var header in headers)
        {
            foreach (var value in header.Value)
            {
                EntryBytes.Add(bytes, header.Key.AsSpan());
                EntryBytes.Add(bytes, value.AsSpan());
            }
        }

        EntryBytes.Add(bytes, ""u8);
    }

    private static string Target(HttpContext http) =>
        http.Features.Get<Microsoft.AspNetCore.Http.Features.IHttpRequestFeature>()?.RawTarget ?? "";
}
