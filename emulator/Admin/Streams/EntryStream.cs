using System.Globalization;
using System.Text;
using Emulator.Admin.Filters;
using Emulator.State;

namespace Emulator.Admin.Streams;

/// <summary>
/// One listener's stream: the entries of the journals, each once, as they come. Nothing is held back for a slow one:
/// what the journal forgets before it was told is told as missed.
/// </summary>
internal sealed class EntryStream(EntryFilter filter, long? after, AdminContext context) : IResult
{
    private const int AtATime = 64;
    private static readonly TimeSpan LongestSilence = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    private readonly Dictionary<Journal, long> _places = [];

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var (request, response) = (httpContext.Request, httpContext.Response);
        response.ContentType = "text/event-stream";
        response.Headers.CacheControl = "no-store";
        using var wait = new WallWait(request, context.Wall, Longest);
        Begin(SessionOfCall.Read(request, context.Sessions).Sessions);
        await SayAsync(response, ": listening\n\n");
        while (!wait.IsOver)
        {
            var sessions = SessionOfCall.Read(request, context.Sessions).Sessions;
            var change = SessionOfCall.Signal(request, sessions, context.Sessions);
            Forget(sessions);
            var isQuiet = true;
            foreach (var session in sessions)
            {
                isQuiet &= !await TellAsync(session, response);
            }

            await wait.ForAsync(change, LongestSilence);
            if (isQuiet && !change.IsCompleted && !wait.IsOver)
            {
                await SayAsync(response, ": still here\n\n");
            }
        }
    }

    /// <summary>What is there already is not told, unless the listener was cut off and says where.</summary>
    private void Begin(IReadOnlyList<Session> sessions)
    {
        foreach (var session in after is null ? sessions : [])
        {
            _places[session.Journal] = session.Journal.Written;
        }
    }

    /// <summary>Of sessions that are gone no place is kept.</summary>
    private void Forget(IReadOnlyList<Session> sessions)
    {
        foreach (var gone in _places.Keys.Except(sessions.Select(session => session.Journal)).ToArray())
        {
            _places.Remove(gone);
        }
    }

    /// <summary>Tells what is new in one journal; no when there was nothing.</summary>
    private async Task<bool> TellAsync(Session session, HttpResponse response)
    {
        var (journal, told) = (session.Journal, false);
        var next = _places.GetValueOrDefault(journal);
        if (journal.Written - journal.Count - next is > 0 and var missed)
        {
            told = await SayAsync(response, Event("missed", null, new MissedView(session.Name, missed)));
        }

        bool isMore;
        do
        {
            var copies = filter.ReadOn(session, ref next, AtATime, out isMore);
            _places[journal] = next;
            foreach (var copy in copies.Where(copy => copy.Number > (after ?? 0)))
            {
                told = await SayAsync(response, Event("request", copy.Number, EntryView.Of(copy.Read(), context)));
            }
        } while (isMore);

        return told;
    }

    private static string Event<T>(string name, long? id, T data)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"event: {name}\n");
        if (id is not null)
        {
            text.Append(CultureInfo.InvariantCulture, $"id: {id}\n");
        }

        return text.Append("data: ").Append(AdminResult.InOneLine(data)).Append("\n\n").ToString();
    }

    private static async Task<bool> SayAsync(HttpResponse response, string text)
    {
        await response.WriteAsync(text, response.HttpContext.RequestAborted);
        await response.Body.FlushAsync(response.HttpContext.RequestAborted);
        return true;
    }
}

/// <summary>Entries that were forgotten before they could be told.</summary>
internal sealed record MissedView(string Session, long Missed);
