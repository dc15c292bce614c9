using System.Collections.Immutable;
using System.Text;
using Emulator.Contracts;
using Emulator.Plans;
using Emulator.Plans.Rules;

namespace Emulator.Compilation;

/// <summary>Compiles the named checks of an operation's fields.</summary>
internal sealed class FieldCompiler(ProviderScope scope, OperationContract operation)
{
    private readonly bool _nullsAreAbsent = operation.Body?.NullsAreAbsent ?? false;

    public ImmutableArray<FieldPlan> CompileAll()
    {
        var checks = operation.Fields.Select(Compile).ToArray();
        var mistakes = new CheckMistakes(scope.Problems);
        for (var i = 0; i < checks.Length; i++)
        {
            mistakes.Find(checks[i], checks.Take(i));
        }

        new OverlapMistakes(scope.Problems).Find(checks);
        new ConditionMistakes(scope.Problems).Find(operation, checks);
        return [.. checks.Select(check => check.Plan)];
    }

    private CompiledCheck Compile(FieldContract field)
    {
        Check(field);
        var among = field.Among is null ? null : Choice(field.Among);
        var path = among?.Fields.MaxBy(way => way.Lists.Length) ?? scope.Ways.Each(field.Path, field.Origin);
        var rules = field.Rules.Select(rule => new { Contract = rule, Plan = Rule(rule, field, path) }).ToArray();
        var plan = new FieldPlan(
            field.Name,
            path,
            [.. field.When.Select(condition => scope.Condition(condition, path.Lists))],
            field.Default is null ? default : Default(field.Default),
            _nullsAreAbsent,
            scope.VerdictOf(field.Required, SubjectOf(field), "required"),
            [.. rules.Select(rule => rule.Plan).OfType<RulePlan>()],
            among
        );
        return new CompiledCheck(
            field,
            plan,
            [
                .. rules
                    .Where(rule => rule.Plan is not null)
                    .Select(rule => new CompiledRule(rule.Contract, rule.Plan!.Rule)),
            ]
        );
    }

    /// <summary>What a body would say: a number is a number, in quotes it is a text.</summary>
    private static FieldValue Default(TreeText written)
    {
        var bytes = Encoding.UTF8.GetBytes(written.Value);
        var tree = new BodyTree(bytes);
        return TextCompiler.IsBare(written) && JsonBody.Read(tree, bytes.Length)
            ? tree.Root
            : FieldValue.Of(written.Value);
    }

    private RulePlan? Rule(RuleContract rule, FieldContract field, FieldPath path)
    {
        var verdict = scope.VerdictOf(rule.Else, SubjectOf(field), rule.Name);
        var made = RuleBook.Make(rule, scope.Problems);
        made = made is KnownKeys { IsEmpty: true } ? Spoken(rule, field) : made;
        return made is not null && verdict is not null
            ? new RulePlan(made, verdict)
            {
                With = made is Compare compare ? scope.Ways.Beside(compare.With, path.Lists, rule.Origin) : null,
            }
            : null;
    }

    private KnownKeys? Spoken(RuleContract rule, FieldContract field)
    {
        var keys = SpokenKeys.Of(operation, field.Path);
        if (keys.IsEmpty)
        {
            scope.Problems.Add(
                rule.Origin,
                $"rule 'known-keys' knows no key: the operation speaks of none inside '{field.Path}'; write 'keys'"
            );
            return null;
        }

        return new KnownKeys(keys);
    }

    private ChoicePlan Choice(ChoiceContract choice)
    {
        var subject = string.Join("+", choice.Fields.Select(at => at.Text));
        var ways = choice.Fields.Select(at => scope.Ways.Each(at.Text, at.Origin)).ToArray();
        var lists = ways.MaxBy(way => way.Lists.Length)?.Lists ?? [];
        return new ChoicePlan(
            [.. choice.Fields.Select(at => scope.Ways.Beside(at.Text, lists, at.Origin))],
            scope.VerdictOf(choice.None, subject, "none given"),
            scope.VerdictOf(choice.Several, subject, "several given")
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
            { Among.Fields: var fields } when fields.GroupBy(at => at.Text).FirstOrDefault(Twice) is { } doubled =>
                $"names '{doubled.Key}' twice in 'among'; name each field once",
            _ => null,
        };
        if (problem is not null)
        {
            scope.Problems.Add(field.Origin, $"check '{field.Name}' {problem}");
        }
    }

    private static bool Twice(IGrouping<string, TextAt> same) => same.Skip(1).Any();

    private static string SubjectOf(FieldContract field) => field.Path == FieldPath.Body ? "body" : field.Path;
}
