using System.Collections.Immutable;
using Emulator.Contracts;
using Emulator.Plans;

namespace Emulator.Compilation;

/// <summary>The keys of a map that an operation speaks of: in its checks, its conditions and its media.</summary>
internal static class SpokenKeys
{
    public static ImmutableArray<string> Of(OperationContract operation, string map) =>
        [
            .. Ways(operation)
                .Select(way => FieldWays.RestOf(way, map))
                .Where(rest => rest.StartsWith('.'))
                .Select(rest => FieldPath.NameOf(rest.Split('.')[1]))
                .Distinct(StringComparer.Ordinal),
        ];

    private static IEnumerable<string> Ways(OperationContract operation)
    {
        var checks = operation.Fields.SelectMany(Ways);
        var conditions = operation.When.Concat(operation.Accepted.SelectMany(accepted => accepted.When));
        var media = operation.Media?.From.Select(place => place.Field) ?? [];
        return checks.Concat(conditions.Select(condition => condition.Field)).Concat(media);
    }

    private static IEnumerable<string> Ways(FieldContract field) =>
        (field.Among is { } among ? among.Fields.Select(at => at.Text) : [field.Path])
            .Concat(field.When.Select(condition => condition.Field))
            .Concat(field.Rules.Select(OtherField).OfType<string>());

    private static string? OtherField(RuleContract rule) => (rule.Arguments.Find("with")?.Value as TreeText)?.Value;
}
