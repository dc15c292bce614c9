using System.Collections.Immutable;
using Emulator.Contracts;
using Emulator.Contracts.Language;
using Emulator.Plans;
using Emulator.Plans.Gates;
using Emulator.Wording;

namespace Emulator.Compilation;

/// <summary>THE list of gates: checks of who is asking and of how the account is.</summary>
internal static class GateBook
{
    private static readonly Shape Fields = new ItemsShape(new TextShape("token"), OrOne: true) { AtLeast = 1 };

    public static ImmutableArray<GateWord> Words { get; } =
    [
        new(
            "given",
            "the request says {}",
            Fields,
            gate => gate.AllPlaced() is { } all ? gate.WhereAsked(all, new Given(all)) : null
        ),
        new(
            "well-formed",
            "what the request says of {} has the form it must have",
            Fields,
            gate => gate.AllPlaced() is { } all ? gate.WhereAsked(all, new WellFormed(all)) : null
        ),
        new(
            "known",
            "one account has all that the request says of {}",
            Fields,
            gate => gate.AllPlaced() is { } all ? gate.WhereAsked(all, new Known(all)) : null
        ),
        new("flag", "the flag {} is {is}", new EitherShape(new TextShape("running"), GateWords.Flag), GateMaker.Flag),
        new(
            "any-flag",
            "one of the flags {} is true",
            new ItemsShape(new TextShape("connected")) { AtLeast = 2 },
            gate => gate.AllFlags() is { } all ? new AnyFlag(all) : null
        ),
        new("rate", "no more than {limit} came in {per}", GateWords.Rate, GateMaker.Rate),
        new(
            "bucket",
            "of {holds} at once one is left; one comes back every {refills-every}",
            GateWords.Bucket,
            GateMaker.Bucket
        ),
        new("new", "{value} is not in the memory {memory}", GateWords.New, GateMaker.New),
        new("no-account", "there is no account of the key {value}", GateWords.NoAccount, GateMaker.NoAccount),
        new("not-past", "{value}, in seconds since 1970, has not come yet", GateWords.NotPast, GateMaker.NotPast),
        new(
            "not-over",
            "the time {} of the account has not come yet, or none is listed",
            new TextShape("expires"),
            gate => gate.Time() is { } field ? new NotOver(field) : null
        ),
        new("room", "fewer than {for} wait in {in}", GateWords.Room, GateMaker.Room),
    ];

    public static IEnumerable<string> Names => Words.Select(word => word.Name);

    public static GatePlan? Make(NamedCheckContract gate, ProviderScope scope)
    {
        if (Words.FirstOrDefault(word => word.Name == gate.Word) is not { } word)
        {
            scope.Problems.Add(gate.Origin, $"no gate is called '{gate.Word}'; {NearestName.Hint(gate.Word, Names)}");
            return null;
        }

        var arguments = new GateArguments(gate, scope);
        var made = word.Make(arguments);
        var verdict = scope.VerdictOf(gate.Else, arguments.Subject, gate.Word);
        return made is null || verdict is null
            ? null
            : new GatePlan(gate.Name, made, [.. gate.When.Select(scope.Condition)], verdict);
    }
}

/// <summary>A gate as authors write it, and how it is made.</summary>
internal sealed record GateWord(string Name, string About, Shape Shape, Func<GateArguments, Gate?> Make)
    : BookWord(Name, About, Shape);
