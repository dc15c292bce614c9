using System.Diagnostics;
using System.Diagnostics.Metrics;
using Emulator.Plans;
using Emulator.State;
using Emulator.Wording;

namespace Emulator.Serving;

/// <summary>
/// Tells of each request of a provider by OpenTelemetry: one span and two numbers, by names that stand in contracts and
/// nothing that was sent. There is none where nobody collects it.
/// </summary>
internal sealed class RequestTelemetry : IDisposable
{
    public const string Name = "Emulator";
    private const string Nobody = "none";
    private const int ServerError = 500;

    private static readonly double[] Seconds = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5, 30];

    private readonly ActivitySource _source = new(Name, ProgramVersion.Text);
    private readonly Meter _meter = new(Name, ProgramVersion.Text);
    private readonly Counter<long> _requests;
    private readonly Histogram<double> _duration;

    public RequestTelemetry(Sessions sessions)
    {
        _requests = _meter.CreateCounter<long>("emulator.requests", "{request}", "Requests of providers.");
        _duration = _meter.CreateHistogram(
            "emulator.request.duration",
            "s",
            "How long requests of providers took, with the reply.",
            tags: null,
            new InstrumentAdvice<double> { HistogramBucketBoundaries = Seconds }
        );
        _meter.CreateObservableUpDownCounter(
            "emulator.sessions",
            () => sessions.Count,
            "{session}",
            "Sessions that are open."
        );
        _meter.CreateObservableUpDownCounter(
            "emulator.journal.bytes",
            () => sessions.Budget.Used,
            "By",
            "What all journals hold."
        );
        _meter.CreateObservableCounter(
            "emulator.journal.evicted",
            () => sessions.EvictedEntries,
            "{entry}",
            "Entries that had to make room for others."
        );
    }

    /// <summary>Counts the request and makes its span, which is the current one until it is disposed.</summary>
    public Activity? Tell(Exchange exchange, Verdict verdict, DateTimeOffset at, TimeProvider wall)
    {
        var took = wall.GetElapsedTime(exchange.Started);
        var provider = exchange.Provider?.Name ?? exchange.Family?.Name ?? Nobody;
        var operation = exchange.Operation?.Name ?? Nobody;
        var status = verdict.Outcome.Reply.Status;
        var tags = new TagList
        {
            { "provider", provider },
            { "operation", operation },
            { "verdict", verdict.Outcome.Name },
            { "status", status },
        };
        _requests.Add(1, tags);
        _duration.Record(took.TotalSeconds, tags);

        var caller = CallerOf(exchange.Http.Request.Headers);
        var span = _source.StartActivity(ActivityKind.Server, caller, tags, null, at, $"{provider} {operation}");
        if (span is not null)
        {
            Describe(span, exchange, verdict, status);
            span.SetEndTime((at + took).UtcDateTime);
        }

        return span;
    }

    public void Dispose()
    {
        _source.Dispose();
        _meter.Dispose();
    }

    private static ActivityContext CallerOf(IHeaderDictionary headers) =>
        ActivityContext.TryParse(headers.TraceParent, headers.TraceState, isRemote: true, out var caller)
            ? caller
            : default;

    private static void Describe(Activity span, Exchange exchange, Verdict verdict, int status)
    {
        span.SetTag("subject", verdict.Subject);
        span.SetTag("why", verdict.Why);
        span.SetTag("edition", exchange.Provider?.Edition);
        span.SetTag("session", exchange.Session.Name);
        span.SetTag("journal", exchange.Number);
        span.SetTag("http.response.status_code", status);
        if (status >= ServerError)
        {
            span.SetStatus(ActivityStatusCode.Error);
        }
    }
}
