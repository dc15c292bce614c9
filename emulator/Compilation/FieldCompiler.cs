using Emulator.Contracts;
using Emulator.Plans;

namespace Emulator.Compilation;

/// <summary>Compiles the named checks of fields.</summary>
internal sealed class FieldCompiler(ProviderScope scope, bool nullsAreAbsent)
{
    public FieldPlan? Compile(FieldContract field)
    {
        if (field.Required is null && field.Rules.Count == 0 && field.Among is null)
        {
            scope.Problems.Add(
                field.Origin,
                $"check '{field.Name}' checks nothing; give it 'required', a rule or 'among'"
            );
        }

        return new FieldPlan(
            field.Name,
            FieldPath.Of(field.Path),
            [.. field.When.Select(OperationCompiler.Condition)],
            field.Default is null ? default : FieldValue.Of(field.Default),
            nullsAreAbsent,
            scope.OptionalVerdict(field.Required, field.Path, "required", field.Origin),
            [.. field.Rules.Select(rule => Rule(rule, field)).OfType<RulePlan>()],
            field.Among is null ? null : Choice(field.Among, field)
        );
    }

    private RulePlan? Rule(RuleContract rule, FieldContract field)
    {
        var verdict = scope.VerdictOf(rule.Else, field.Path, rule.Name, rule.Origin);
        return RuleBook.Make(rule, scope.Problems) is { } made && verdict is not null
            ? new RulePlan(made, verdict)
            : null;
    }

    private ChoicePlan Choice(ChoiceContract choice, FieldContract field)
    {
        var subject = string.Join("+", choice.Fields.Select(at => at.Text));
        return new ChoicePlan(
            [.. choice.Fields.Select(at => FieldPath.Of(at.Text))],
            scope.OptionalVerdict(choice.None, subject, "none given", field.Origin),
            scope.OptionalVerdict(choice.Several, subject, "several given", field.Origin)
        );
    }
}
