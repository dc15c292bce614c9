using Emulator.Contracts;
using Emulator.Contracts.Language;
using Emulator.Plans.Scenarios;

namespace Emulator.Compilation.Scenarios;

/// <summary>Compiles one step of a scenario.</summary>
internal sealed class StepCompiler(ScenarioScope scope)
{
    private static readonly WireFault[] CountBytes =
    [
        WireFault.ResetMidway,
        WireFault.Cut,
        WireFault.Drip,
        WireFault.WrongLength,
    ];

    public ScenarioStep? Compile(Tree tree)
    {
        if (tree is not TreeMap map)
        {
            scope.Problems.Add(tree.Origin, $"the step is {tree.Kind}; write a map such as {{ outcome: NAME }}");
            return null;
        }

        var reader = new MapReader(map, "the step", scope.Problems, ScenarioWords.Step);
        var outcomes = reader.TextsAt("outcome");
        scope.CheckOutcomes(outcomes);

        var step = new ScenarioStep
        {
            Outcomes = [.. outcomes.Select(outcome => outcome.Text)],
            Reply = new OwnReplyCompiler(scope.Problems).Compile(reader.Child("reply", "'reply'")),
            Delay = new DelayCompiler(scope).Compile(reader),
            Fault = WireFaults.Of(reader.Word("fault") ?? ""),
            Bytes = scope.Amount(reader, "bytes", ValueKind.Bytes),
            IsLost = reader.Word("message") == "lost",
            Later = scope.Amount(reader, "later", ValueKind.Time),
            Limits = reader.Flag("limits", otherwise: false),
            Times = scope.Amount(reader, "times", ValueKind.Number),
            For = scope.Amount(reader, "for", ValueKind.Time),
        };
        reader.Done();
        Check(step, map);
        return step;
    }

    private void Check(ScenarioStep step, TreeMap map)
    {
        var wrong = (step, map) switch
        {
            ({ Reply: not null, Outcomes.IsEmpty: false }, _) =>
                "the step has an 'outcome' and a 'reply'; a request is answered once",
            ({ IsLost: true, Outcomes.IsEmpty: false }, _) =>
                "the message is lost, so no provider answers it with an 'outcome'; write 'reply' or 'fault'",
            ({ IsLost: true, Reply: null, Fault: WireFault.None }, _) =>
                "the message is lost, but nothing says what the client gets; write 'fault' or 'reply'",
            ({ Times: not null, For: not null }, _) => "the step ends by 'times' and by 'for'; write one of them",
            ({ Bytes: not null }, _) when !CountBytes.Contains(step.Fault) =>
                "'bytes' counts for the faults reset-midway, cut, drip and wrong-length alone",
            (_, { Entries.Count: 0 }) => "the step says nothing; write at least 'outcome: accepted'",
            _ => null,
        };
        if (wrong is not null)
        {
            scope.Problems.Add(map.Origin, wrong);
        }
    }
}
