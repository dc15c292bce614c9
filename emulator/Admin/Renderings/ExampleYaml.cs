using System.Text;
using Emulator.Plans;
using Emulator.State;
using Emulator.Wording;

namespace Emulator.Admin.Renderings;

/// <summary>An entry of the journal as an example beside a contract; it shows our own word, so inferred.</summary>
internal sealed class ExampleYaml(SentRequest request, string body, ProviderPlan? provider)
{
    private const string Ours = "X-Emulator-";
    private static readonly string[] NotOfExamples = ["Host", "Baggage", "Prefer", "Traceparent", "Tracestate"];

    private readonly StringBuilder _yaml = new();

    /// <summary>The example, or the refusal when the entry is none.</summary>
    public static (string? Text, Refusal? Refusal) Write(SentRequest request, ProviderPlan? provider)
    {
        var entry = request.Entry;
        if (entry.Names.Provider.Length == 0 || entry.ReplyHeaders.Any(header => header.Key == Refusal.Header))
        {
            return (null, EntryRefusals.NotOfAProvider(entry.Number));
        }

        return request.Text is { } body
            ? (new ExampleYaml(request, body, provider).Write(), null)
            : (null, EntryRefusals.BodyNoText(entry.Number));
    }

    private string Write()
    {
        var (entry, names) = (request.Entry, request.Entry.Names);
        var why = names.Why.Length > 0 ? $", {names.Subject} {names.Why}" : "";
        Line("format: 1");
        Line($"example: {YamlText.Quoted($"{names.Operation} is answered with {names.Verdict}{why}")}");
        Line("evidence: inferred");
        Line("source: journal");
        WriteGiven();
        WriteRequest();
        WriteReply(entry);
        Line($"outcome: {names.Verdict}");
        WriteVarying(entry);
        return _yaml.ToString();
    }

    private void WriteGiven()
    {
        var (edition, acted) = (request.Entry.Names.Edition, request.Entry.Acted);
        if (edition == "documented" && acted is null)
        {
            return;
        }

        Line("given:");
        Line($"  edition: {edition}");
        if (acted is not null)
        {
            Line($"  scenario: {YamlText.Quoted(acted.Text)}");
        }
    }

    private void WriteRequest()
    {
        Line("request:");
        Line($"  method: {request.Entry.Method}");
        Line($"  path: {YamlText.Quoted(ProviderPath.Of(request.Entry))}");
        WriteHeaders(
            request.Headers.Where(header => !NotOfExamples.Contains(header.Key, StringComparer.OrdinalIgnoreCase))
        );
        if (body.Length > 0)
        {
            Line($"  body: {YamlText.Block(body, 4)}");
        }
    }

    private void WriteReply(JournalEntry entry)
    {
        var head = Outcome?.Reply.Head.Headers ?? [];
        Line("reply:");
        Line($"  status: {entry.Status}");
        WriteHeaders(entry.ReplyHeaders.Where(header => head.Contains(header)));
        if (entry.ReplyBody.Length > 0)
        {
            Line($"  body: {YamlText.Block(Encoding.UTF8.GetString(entry.ReplyBody), 4)}");
        }
    }

    private void WriteVarying(JournalEntry entry)
    {
        var varying = entry.ReplyBody.Length == 0 ? [] : VaryingPlaces.Of(entry, Outcome);
        if (varying.Count > 0)
        {
            Line("varies:");
        }

        foreach (var (place, pattern) in varying)
        {
            Line($"  {YamlText.Quoted(place)}: {YamlText.Quoted(pattern)}");
        }
    }

    private OutcomePlan? Outcome => provider?.Outcomes.GetValueOrDefault(request.Entry.Names.Verdict)?.Outcome;

    private void WriteHeaders(IEnumerable<KeyValuePair<string, string>> headers)
    {
        var shown = headers.Where(header => !header.Key.StartsWith(Ours, StringComparison.OrdinalIgnoreCase)).ToArray();
        if (shown.Length > 0)
        {
            Line("  headers:");
        }

        foreach (var (name, value) in shown.DistinctBy(header => header.Key, StringComparer.OrdinalIgnoreCase))
        {
            Line($"    {name}: {YamlText.Quoted(value)}");
        }
    }

    private void Line(string line) => _yaml.Append(line).Append('\n');
}
