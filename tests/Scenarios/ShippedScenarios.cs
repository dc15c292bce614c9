using Emulator.Compilation;
using Emulator.Compilation.Scenarios;
using Emulator.Contracts;
using Emulator.Plans;
using Emulator.Plans.Scenarios;
using Emulator.Tests.Support;

namespace Emulator.Tests.Scenarios;

/// <summary>The scenarios and the contracts that are shipped, compiled once for all tests.</summary>
internal static class ShippedScenarios
{
    public static string Folder => Repository.PathOf("scenarios");

    public static Catalog Catalog { get; } = LoadCatalog();

    public static ScenarioBook Book { get; } = LoadBook();

    public static IReadOnlyList<string> Files { get; } =
    [.. Directory.GetFiles(Folder, "*.yaml").Select(Path.GetFileName).OfType<string>().Order(StringComparer.Ordinal)];

    public static IReadOnlyList<ScenarioPlan> All { get; } =
    [.. Book.All.OrderBy(plan => plan.Name, StringComparer.Ordinal)];

    /// <summary>Every scenario with each provider that can do it.</summary>
    public static IEnumerable<(ScenarioPlan Plan, string Provider)> Pairs =>
        from plan in All
        from provider in new WishCheck(Catalog, Book).ProvidersFor(Wish.Of(plan.Name))
        select (plan, provider);

    /// <summary>What a provider makes of a wish in its documented edition.</summary>
    public static Script ScriptOf(string wish, string provider)
    {
        var plan = Catalog.Providers[provider].Editions[ContractFolder.Documented];
        var (script, refusal) = new ScriptBuilder(plan, Book.Find).Build(Wish.Read(wish).Wish!);
        Assert.Null(refusal);
        return script!;
    }

    /// <summary>The way to the client plays a part in it.</summary>
    public static bool TouchesTheWire(ScenarioPlan plan) =>
        plan.Steps.Any(step => step.Fault is not WireFault.None || step.Delay is not null);

    private static Catalog LoadCatalog()
    {
        var problems = new Problems();
        var live = LiveCatalog.Load(Repository.PathOf("contracts"), problems);
        Findings.None(problems.InOrder.Select(problem => problem.ToString()));
        return live!.Current;
    }

    private static ScenarioBook LoadBook()
    {
        var problems = new Problems();
        var book = new ScenarioFolder(Folder, Catalog, problems).ReadAll();
        Findings.None(problems.InOrder.Select(problem => problem.ToString()));
        return book;
    }
}
