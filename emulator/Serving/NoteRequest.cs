using Emulator.Plans.Payloads;

namespace Emulator.Serving;

/// <summary>Writes the request into the journal's entry, as it was sent.</summary>
internal static class NoteRequest
{
    /// <summary>Begins the entry with the headers, and notices those that are meant for us.</summary>
    public static void Begin(Exchange exchange)
    {
        exchange.Entry.Truncate(0);
        var headers = exchange.Http.Request.Headers;
        if (exchange.Caller.Headers.TryNote(headers, exchange.Entry, out var controls))
        {
            exchange.Controls = controls;
            return;
        }

        exchange.Controls = Controls.None;
        foreach (var header in headers)
        {
            exchange.Notice(header.Key, header.Value);
            foreach (var value in header.Value)
            {
                EntryBytes.AddPair(exchange.Entry, header.Key.AsSpan(), value.AsSpan());
            }
        }

        EntryBytes.Add(exchange.Entry, ""u8);
        exchange.Caller.Remember(headers, exchange.Entry.Written, exchange.Controls);
    }

    /// <summary>Goes on with what is known once the request was judged.</summary>
    public static void End(Exchange exchange)
    {
        var (entry, request) = (exchange.Entry, exchange.Http.Request);
        EntryBytes.Add(entry, request.Method.AsSpan());
        EntryBytes.Add(entry, exchange.Target.AsSpan());
        NoteBody.Run(exchange);
        EntryBytes.Add(entry, exchange.ShownAccount);
        EntryBytes.Add(entry, exchange.Recipient.Utf8);
        EntryBytes.Add(entry, exchange.Note.AsSpan());
        AddSecrets(exchange);
    }

    private static void AddSecrets(Exchange exchange)
    {
        // A request that is refused before its edition is known is still one of this provider.
        var account = (exchange.Provider ?? exchange.Family?.In("documented"))?.Account;
        for (var i = 0; i < account?.Placed; i++)
        {
            var field = account.Fields[i];
            if (field.Secret && exchange.Credential(i) is { Text.IsEmpty: false } secret)
            {
                EntryBytes.AddPair(exchange.Entry, field.Name.AsSpan(), secret.Text.Span);
            }

            if (field is { Secret: true, LooksIntoBodies: true })
            {
                NoteBodySecrets.Run(exchange, field);
            }
        }

        foreach (var name in exchange.Operation?.Body.Secrets ?? [])
        {
            NoteBodySecrets.Run(exchange, name);
        }

        AddListedSecrets(exchange);
        EntryBytes.Add(exchange.Entry, ""u8);
    }

    /// <summary>What the list of accounts says may stand in the reply though the request does not say it.</summary>
    private static void AddListedSecrets(Exchange exchange)
    {
        if (exchange.ListedAccount is not { } listed)
        {
            return;
        }

        var fields = exchange.Provider!.Account.Fields;
        for (var i = 0; i < fields.Length; i++)
        {
            var secret = fields[i].Secret ? listed.Value(fields[i].Name) : null;
            if (secret is { Length: > 0 } && !exchange.Credential(i).Text.Span.SequenceEqual(secret))
            {
                EntryBytes.AddPair(exchange.Entry, fields[i].Name.AsSpan(), secret.AsSpan());
            }
        }
    }
}
