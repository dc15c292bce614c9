using System.Globalization;
using Emulator.State;

namespace Emulator.Serving;

/// <summary>Writes one line for each request: what was asked and decided, and nothing that is private.</summary>
internal sealed partial class RequestLog(ILogger<RequestLog> log)
{
    /// <summary>Found out once, at the start: where nobody wants the lines, a request pays one look at this.</summary>
    public bool IsOn { get; } = log.IsEnabled(LogLevel.Information);

    /// <summary>Nothing is written of a request that was not made ready for it.</summary>
    public void Write(LoggedRequest? request, EntryEnd end, TimeProvider wall)
    {
        if (request is { Texts: var texts })
        {
            LogRequest(
                request.At.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture),
                request.Session,
                request.Provider,
                request.Operation,
                request.Status,
                request.Verdict,
                texts.To,
                texts.Account,
                texts.Method,
                texts.Path,
                request.Number,
                Math.Round(wall.GetElapsedTime(request.Started).TotalMilliseconds, 3),
                end
            );
        }
    }

    [LoggerMessage(
        LogLevel.Information,
        "{Time} {Session} {Provider} {Operation} {Status} {Verdict} to {To} account {Account} {Method} {Path} "
            + "journal {Journal} {Milliseconds} ms {End}"
    )]
    private partial void LogRequest(
        string time,
        string session,
        string provider,
        string operation,
        int status,
        string verdict,
        string to,
        string account,
        string method,
        string path,
        long journal,
        double milliseconds,
        EntryEnd end
    );
}
