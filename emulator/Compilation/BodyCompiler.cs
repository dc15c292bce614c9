using System.Text;
using Emulator.Contracts;
using Emulator.Plans;
using Emulator.Plans.Bodies;
using Emulator.Wording;

namespace Emulator.Compilation;

/// <summary>Compiles which bodies an operation reads, and how.</summary>
internal sealed class BodyCompiler(ProviderScope scope)
{
    private const int UndescribedLimit = 1024 * 1024;
    private const string Missing = "add form, multipart or query to 'kinds'";

    private static readonly WordTable<BodyKinds> Kinds = new()
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
        Check(body, kinds);
        return new BodyPlan(
            kinds,
            Forms(body),
            (int)Math.Min(body.Max, int.MaxValue - 1),
            scope.VerdictOf(body.TooLarge, "body", "too large"),
            scope.VerdictOf(body.WrongType, "content-type", "wrong type"),
            scope.VerdictOf(body.Unreadable, "body", "unreadable"),
            scope.VerdictOf(body.Empty, "body", "empty")
        )
        {
            Secrets = [.. body.Secrets.Select(name => Encoding.UTF8.GetBytes(name.Text))],
        };
    }

    /// <summary>A body nobody described is read only to find out who is asking, and to hide that later.</summary>
    private BodyPlan Undescribed()
    {
        var kinds = scope.Account.LooksIntoBodies
            ? BodyKinds.Json | BodyKinds.Form | BodyKinds.Multipart
            : BodyKinds.None;
        return new BodyPlan(kinds, FormPlan.Plain, UndescribedLimit, null, null, null, null);
    }

    private static FormPlan Forms(BodyContract body) =>
        body is { Brackets: false, JsonInside: [] }
            ? FormPlan.Plain
            : new FormPlan(body.Brackets, [.. body.JsonInside.Select(name => Encoding.UTF8.GetBytes(name.Text))]);

    /// <summary>Finds words that can never count.</summary>
    private void Check(BodyContract body, BodyKinds kinds)
    {
        var isForm = (kinds & (BodyKinds.Form | BodyKinds.Multipart | BodyKinds.Query)) != 0;
        foreach (var name in body.JsonInside.Where(name => !isForm))
        {
            scope.Problems.Add(name.Origin, $"'json-inside' is for fields of forms; {Missing}");
        }

        foreach (var name in body.JsonInside.Where(name => name.Text.AsSpan().ContainsAny(".[")))
        {
            var message = $"'json-inside' names a field of the form itself; '{name.Text}' stands inside another";
            scope.Problems.Add(name.Origin, message);
        }

        if (body.Brackets && !isForm)
        {
            scope.Problems.Add(body.Origin, $"'brackets' is for names in forms; {Missing}");
        }

        if (body.Empty is { } empty && (kinds & BodyKinds.Query) != 0)
        {
            var message = "with the kind 'query' no body is 'empty'; check the fields, or take one of the two out";
            scope.Problems.Add(empty.Origin, message);
        }
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
