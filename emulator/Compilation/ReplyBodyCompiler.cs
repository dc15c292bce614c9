using System.Collections.Immutable;
using Emulator.Contracts;
using Emulator.Plans;
using Emulator.Plans.Payloads;

namespace Emulator.Compilation;

/// <summary>Compiles the body of an outcome by its kind.</summary>
internal sealed class ReplyBodyCompiler(PayloadCompiler payloads, Problems problems)
{
    private const string ContentType = "Content-Type";

    private static readonly Dictionary<string, string> ContentTypes = new(StringComparer.Ordinal)
    {
        ["json"] = "application/json",
        ["problem"] = "application/problem+json",
        ["text"] = "text/plain; charset=utf-8",
        ["html"] = "text/html; charset=utf-8",
    };

    public Payload Compile(OutcomeContract outcome)
    {
        switch (outcome.Kind, outcome.Body)
        {
            case ("html" or "problem", null):
                problems.Add(
                    outcome.Origin,
                    $"outcome '{outcome.Name}' is of kind '{outcome.Kind}' but has no body; write one, or 'kind: empty'"
                );
                return Payload.Empty;
            case (_, null):
                return Payload.Empty;
            case ("empty" or "file", var body):
                problems.Add(
                    body.Origin,
                    $"outcome '{outcome.Name}' is of kind '{outcome.Kind}' but has a body; "
                        + "write 'body: ~', or another kind"
                );
                return Payload.Empty;
            case ("text" or "html", var body):
                return Text(body, outcome.Kind);
            case (_, var body):
                CheckProblem(outcome.Kind, body);
                return payloads.Json(body);
        }
    }

    /// <summary>The headers, with the Content-Type that goes with the kind where no header says one.</summary>
    public static ImmutableArray<HeaderPlan> WithContentType(
        ImmutableArray<HeaderPlan> headers,
        OutcomeContract outcome
    ) =>
        outcome.Body is null
        || !ContentTypes.TryGetValue(outcome.Kind, out var type)
        || headers.Any(header => header.Name.Equals(ContentType, StringComparison.OrdinalIgnoreCase))
            ? headers
            : [new HeaderPlan(ContentType, type, null), .. headers];

    private Payload Text(Tree body, string kind)
    {
        if (PayloadCompiler.IsText(body))
        {
            return payloads.Text(body, kind == "html" ? TextStyle.Html : TextStyle.Plain);
        }

        var message = $"the body is {body.Kind}; of kind '{kind}' it is a single value, or a loop with '$text'";
        problems.Add(body.Origin, message);
        return Payload.Empty;
    }

    private void CheckProblem(string kind, Tree body)
    {
        if (kind == "problem" && body is not TreeMap)
        {
            problems.Add(
                body.Origin,
                $"the body is {body.Kind}; of kind 'problem' it is a map, with 'title' and the like"
            );
        }
    }
}
