using Emulator.Contracts;
using Emulator.Plans.Rules;
using Emulator.Wording;

namespace Emulator.Compilation;

/// <summary>Finds conditions that wait for a value which an earlier check lets nobody send.</summary>
internal sealed class ConditionMistakes(Problems problems)
{
    public void Find(OperationContract operation, IReadOnlyList<CompiledCheck> checks)
    {
        for (var i = 0; i < checks.Count; i++)
        {
            Find(checks[i].Contract.When, checks.Take(i));
        }

        Find(operation.When, checks);
        Find(operation.Accepted.SelectMany(accepted => accepted.When), checks);
    }

    private void Find(IEnumerable<ConditionContract> conditions, IEnumerable<CompiledCheck> checks)
    {
        foreach (var condition in conditions)
        {
            var listed =
                from check in checks
                where check.Contract.Path == condition.Field && check.Contract.When.Count == 0
                from rule in check.Rules
                let words = rule.Rule as OneOf
                where words is not null
                from value in condition.Values
                where !words.Values.Contains(value, StringComparer.OrdinalIgnoreCase)
                select new
                {
                    check.Contract.Name,
                    Value = value,
                    Words = words,
                };
            foreach (var each in listed)
            {
                problems.Add(
                    condition.Origin,
                    $"nobody can send '{each.Value}' as '{condition.Field}': "
                        + $"check '{each.Name}' lets only some values through; "
                        + NearestName.Hint(each.Value, each.Words.Values)
                );
            }
        }
    }
}
