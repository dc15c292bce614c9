using Emulator.Contracts;
using Emulator.Plans;
using Emulator.Plans.Rules;

namespace Emulator.Compilation;

/// <summary>Finds rules of one field that contradict each other, so that no value or no fault is possible.</summary>
internal sealed class CheckMistakes(Problems problems)
{
    /// <summary>Looks at a check, and at those before it that always hold for the same field.</summary>
    public void Find(CompiledCheck check, IEnumerable<CompiledCheck> before)
    {
        var known = before
            .Where(other => other.Contract.Path == check.Contract.Path && other.Contract.When.Count == 0)
            .SelectMany(other => other.Rules)
            .ToArray();
        for (var i = 0; i < check.Rules.Count; i++)
        {
            var (contract, rule) = check.Rules[i];
            FindBeside(contract, rule, known.Concat(check.Rules.Take(i)), check);
            foreach (var (other, allows) in check.Rules)
            {
                if (Refused(allows, rule) is { } word)
                {
                    Report(contract, check, $"rule '{contract.Name}' refuses '{word}', which '{other.Name}' allows");
                }
            }

            FindAlone(contract, rule, check);
        }
    }

    private void FindBeside(
        RuleContract contract,
        FieldRule rule,
        IEnumerable<CompiledRule> others,
        CompiledCheck check
    )
    {
        foreach (var other in others)
        {
            var problem =
                Contradiction(other.Rule, rule, contract.Name) ?? Contradiction(rule, other.Rule, other.Contract.Name);
            if (problem is not null)
            {
                Report(contract, check, problem);
            }
        }
    }

    private void FindAlone(RuleContract contract, FieldRule rule, CompiledCheck check)
    {
        if (rule is OfType && check.Contract.Default is { Value: var value } && !rule.Holds(check.Plan.Default))
        {
            Report(contract, check, $"its default '{value}' is no {rule.Limit}; write one that is");
        }

        if (rule is Compare compare && compare.With == check.Contract.Path)
        {
            Report(contract, check, $"rule 'compare' looks at '{compare.With}' itself; name another field");
        }

        if (rule is NotNull && check.Plan.NullIsAbsent)
        {
            Report(
                contract,
                check,
                "rule 'not-null' is never broken, for 'nulls-are-absent' takes null for nothing; write 'required'"
            );
        }
    }

    private static string? Contradiction(FieldRule left, FieldRule right, string nameOfRight) =>
        (left, right) switch
        {
            (MinLength least, MaxLength most) when least.Unit <= most.Unit && least.Least > most.Most =>
                $"no text has {least.Limit} or more and {most.Limit} or fewer; 'min-length' is the smaller one",
            (OfType type, not OfType) when !type.May.IsEmpty && !type.May.Any(right.SpeaksOf) =>
                $"rule '{nameOfRight}' says nothing of {type.Limit}, and 'type' lets nothing else through",
            _ => null,
        };

    /// <summary>A word that one rule allows and the other refuses.</summary>
    private static string? Refused(FieldRule allows, FieldRule refuses) =>
        allows is OneOf words && refuses is not (OfType or OneOf)
            ? words.Values.FirstOrDefault(word => !refuses.Holds(FieldValue.Of(word)))
            : null;

    private void Report(RuleContract rule, CompiledCheck check, string problem) =>
        problems.Add(rule.Origin, $"check '{check.Contract.Name}': {problem}");
}

/// <summary>A check as it is written and as it is compiled, with those of its rules that could be made.</summary>
internal sealed record CompiledCheck(FieldContract Contract, FieldPlan Plan, IReadOnlyList<CompiledRule> Rules);

/// <summary>A rule as it is written and as it is compiled.</summary>
internal sealed record CompiledRule(RuleContract Contract, FieldRule Rule);
