using Emulator.Contracts;
using Emulator.Plans;

namespace Emulator.Compilation;

/// <summary>Compiles the named checks of fields.</summary>
internal sealed class FieldCompiler(ProviderScope scope, bool nullsAreAbsent)
{
    public FieldPlan? Compile(FieldContract field)
    {
        Check(field);
        return new FieldPlan(
            field.Name,
            scope.Path(field.Path, field.Origin),
            [.. field.When.Select(scope.Condition)],
            field.Default is null ? default : FieldValue.Of(field.Default),
            nullsAreAbsent,
            scope.VerdictOf(field.Required, field.Path, "required"),
            [.. field.Rules.Select(rule => Rule(rule, field)).OfType<RulePlan>()],
            field.Among is null ? null : Choice(field.Among)
        );
    }

    /// <summary>Finds checks that check nothing, and parts of them that can never count.</summary>
    private void Check(FieldContract field)
    {
        var problem = field switch
        {
            { Required: null, Rules: [], Among: null } => "checks nothing; give it 'required', a rule or 'among'",
            { Among: { None: null, Several: null } } => "checks nothing; give it 'none', 'several' or both",
            { Among.Fields: [] or [_] } => "chooses among too few; give 'among' two fields or more",
            { Among: not null, Rules: not [] } or { Among: not null, Required: not null } =>
                "chooses 'among' fields and has other rules too; make two checks of it",
            { Default: not null, Required: not null } => "has a 'default', so it is never missing; drop 'required'",
            _ => null,
        };
        if (problem is not null)
        {
            scope.Problems.Add(field.Origin, $"check '{field.Name}' {problem}");
        }
    }

    private RulePlan? Rule(RuleContract rule, FieldContract field)
    {
        var verdict = scope.VerdictOf(rule.Else, field.Path, rule.Name);
        return RuleBook.Make(rule, scope.Problems) is { } made && verdict is not null
            ? new RulePlan(made, verdict)
            : null;
    }

    private ChoicePlan Choice(ChoiceContract choice)
    {
        var subject = string.Join("+", choice.Fields.Select(at => at.Text));
        return new ChoicePlan(
            [.. choice.Fields.Select(at => scope.Path(at.Text, at.Origin))],
            scope.VerdictOf(choice.None, subject, "none given"),
            scope.VerdictOf(choice.Several, subject, "several given")
        );
    }
}
