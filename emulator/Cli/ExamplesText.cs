using Emulator.Contracts;
using Emulator.Plans;

namespace Emulator.Cli;

/// <summary>The outcomes of an operation with what they stand on: evidence, source, and examples by name.</summary>
internal sealed class ExamplesText(LoadedProvider provider, string edition, Outline text)
{
    public void Add(OperationContract operation, IReadOnlyList<OutcomePlan> outcomes)
    {
        if (outcomes.All(outcome => outcome.IsOurs))
        {
            return;
        }

        text.Blank();
        text.Add(0, "outcomes, what they stand on, and their examples");
        var examples = provider
            .Examples.Where(example => example.Example.Given.Edition == edition && IsOf(example, operation))
            .ToLookup(example => example.Example.Outcome, example => example.Name);
        foreach (var outcome in outcomes.Where(outcome => !outcome.IsOurs))
        {
            var source = outcome.Source.Length > 0 ? $": {outcome.Source}" : "";
            text.Add(1, $"{outcome.Name} {outcome.Reply.Status} [{outcome.Evidence}{source}]");
            foreach (var example in examples[outcome.Name].Order(StringComparer.Ordinal))
            {
                text.Add(2, example);
            }
        }
    }

    /// <summary>An example is of every operation whose address it asks; its outcome tells the rest.</summary>
    private static bool IsOf(NamedExample example, OperationContract operation)
    {
        var (request, isFallback) = (example.Example.Request, operation.Method.Length == 0);
        return isFallback
            || (
                request.Method == operation.Method
                && operation.Paths.Any(path => Fits(path, request.Path.Split('?')[0]))
            );
    }

    private static bool Fits(string route, string path)
    {
        var (wanted, words) = (route.Split('/'), path.Split('/'));
        return wanted.Length == words.Length
            && wanted.Zip(words).All(pair => pair.First.Contains('{') || pair.First == pair.Second);
    }
}
