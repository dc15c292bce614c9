using Emulator.Contracts;
using Emulator.Plans;
using Emulator.Plans.Bodies;
using Emulator.Wording;

namespace Emulator.Compilation;

/// <summary>Compiles which bodies an operation reads, and how.</summary>
internal sealed class BodyCompiler(ProviderScope scope)
{
    private const int UndescribedLimit = 1024 * 1024;

    private static readonly Dictionary<string, BodyKinds> Kinds = new(StringComparer.Ordinal)
    {
        ["json"] = BodyKinds.Json,
        ["any"] = BodyKinds.Any,
        ["form"] = BodyKinds.Form,
        ["multipart"] = BodyKinds.Multipart,
        ["query"] = BodyKinds.Query,
    };

    public static IEnumerable<string> KindNames => Kinds.Keys;

    public BodyPlan Compile(BodyContract? body)
    {
        if (body is null)
        {
            return Undescribed();
        }

        var kinds = body.Kinds.Aggregate(BodyKinds.None, (all, kind) => all | Kind(kind));
        return new BodyPlan(
            kinds,
            FormPlan.Plain,
            (int)Math.Min(body.Max, int.MaxValue - 1),
            scope.OptionalVerdict(body.TooLarge, "body", "too large", body.Origin),
            scope.OptionalVerdict(body.WrongType, "content-type", "wrong type", body.Origin),
            scope.OptionalVerdict(body.Unreadable, "body", "unreadable", body.Origin),
            scope.OptionalVerdict(body.Empty, "body", "empty", body.Origin)
        );
    }

    /// <summary>A body nobody described is read only to find out who is asking, and to hide that in the journal.</summary>
    private BodyPlan Undescribed()
    {
        var kinds = scope.Account.LooksIntoBodies
            ? BodyKinds.Json | BodyKinds.Form | BodyKinds.Multipart
            : BodyKinds.None;
        return new BodyPlan(kinds, FormPlan.Plain, UndescribedLimit, null, null, null, null);
    }

    private BodyKinds Kind(TextAt kind)
    {
        if (Kinds.TryGetValue(kind.Text, out var known))
        {
            return known;
        }

        scope.Problems.Add(
            kind.Origin,
            $"no kind of body is called '{kind.Text}'; {NearestName.Hint(kind.Text, KindNames)}"
        );
        return BodyKinds.None;
    }
}
