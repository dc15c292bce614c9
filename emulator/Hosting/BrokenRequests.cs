using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using Emulator.Plans;
using Emulator.Plans.Payloads;
using Emulator.Serving;
using Emulator.State;
using Microsoft.AspNetCore.Http.Features;

namespace Emulator.Hosting;

/// <summary>Journals what the web server refuses by itself, before it reaches us: it was no whole HTTP.</summary>
internal sealed class BrokenRequests(Func<Sessions> found, RequestLog requests, TimeProvider wall) : DiagnosticSource
{
    private const string EventName = "Microsoft.AspNetCore.Server.Kestrel.BadRequest";

    public override bool IsEnabled(string name) => name == EventName;

    [RequiresUnreferencedCode("as the framework's own; nothing is looked up by reflection here")]
    public override void Write(string name, object? value)
    {
        if (
            value is not IFeatureCollection features
            || features.Get<IBadRequestExceptionFeature>()?.Error is not { } error
            || features.Get<IHttpResponseFeature>() is { HasStarted: true }
            || features.Get<IHttpRequestLifetimeFeature>() is { RequestAborted.IsCancellationRequested: true }
        )
        {
            return; // It reached us before it broke and is in the journal, or its sender is gone and sees no reply.
        }

        var (method, target) = features.Get<IHttpRequestFeature>() is { } request
            ? (request.Method, request.RawTarget)
            : ("", "");
        var sessions = found();
        using var bytes = new ByteBuffer();
        AddTexts(bytes, ["", method ?? "", target ?? "", "", "", "", error.Message, "", "", ""]);
        var entry = Entry(sessions, error, bytes);
        sessions.Default.Journal.Open(entry);
        if (requests.IsOn)
        {
            requests.Write(Line(sessions, entry, method ?? ""), entry.End, wall);
        }
    }

    private JournalSlot Entry(Sessions sessions, Exception error, ByteBuffer bytes)
    {
        var status = error is BadHttpRequestException broken ? broken.StatusCode : StatusCodes.Status400BadRequest;
        return new JournalSlot
        {
            Number = sessions.NextNumber(),
            InSession = sessions.Default.Enter(wall.GetTimestamp()),
            At = wall.GetUtcNow(),
            End = EntryEnd.Sent,
            Reply = new ReplyHead(status, []),
            Names = new EntryNames("", "", "", "refused-by-web-server", "request", "no whole HTTP", "ours"),
            Length = bytes.Length,
            Bytes = bytes.Detach(),
        };
    }

    /// <summary>Where a credential stands in its path nobody knows: it may not be logged.</summary>
    private LoggedRequest Line(Sessions sessions, in JournalSlot entry, string method)
    {
        var texts = new ToldTexts(ToldTexts.Plain(method), "-", "-", "-");
        return new(
            entry.At,
            sessions.Default.Name,
            "-",
            "-",
            entry.Reply.Status,
            entry.Names.Verdict,
            entry.Number,
            wall.GetTimestamp(),
            texts
        );
    }

    private static void AddTexts(ByteBuffer bytes, ReadOnlySpan<string> texts)
    {
        foreach (var text in texts)
        {
            EntryBytes.Add(bytes, text.AsSpan());
        }
    }
}
