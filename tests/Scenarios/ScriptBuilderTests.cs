using Emulator.Compilation.Scenarios;
using Emulator.Contracts;
using Emulator.Plans.Scenarios;
using Emulator.Tests.Compilation;
using Emulator.Wording;

namespace Emulator.Tests.Scenarios;

/// <summary>A name is the provider's own outcome, then a scenario, then one that all share; else refused.</summary>
public sealed class ScriptBuilderTests
{
    private const string Slow = """{"steps":[{"outcome":"broken"}]}""";

    [Theory]
    [InlineData("busy", "", "busy")]
    [InlineData("busy", "busy", "busy")]
    [InlineData("rate-limited", "", "busy")]
    [InlineData("rate-limited", "rate-limited", "broken")]
    [InlineData("sample", "sample", "broken")]
    public void Finds_a_name_in_this_order(string wish, string scenario, string outcome)
    {
        var (script, refusal) = Build(wish, scenario, Slow);
        Assert.Null(refusal);
        Assert.Equal(outcome, Assert.Single(script!.Steps).Verdict!.Outcome.Name);
    }

    [Theory]
    [InlineData("bussy", "'bussy' is no outcome of 'jinx', and no scenario; did you mean 'busy'?")]
    [InlineData("window-closed", "'window-closed' is a name for any provider, but 'jinx' has no outcome for it; ")]
    [InlineData("sample:10s", "'sample' takes no value, but '10s' stands behind it; leave it out.")]
    [InlineData("busy:10", "'busy' takes a time such as 500ms, 10s or 5m, not '10'.")]
    public void Refuses_what_cannot_be(string wish, string detail)
    {
        var (script, refusal) = Build(wish, "sample", Slow);
        Assert.Null(script);
        Assert.StartsWith(detail, refusal!.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("3x")]
    [InlineData("1.5")]
    public void Refuses_a_count_by_which_a_round_would_never_end(string count)
    {
        const string Counted =
            """{"value":{"is":"number","about":"how many"},"steps":[{"times":"{{value}}"}],"rounds":"forever"}""";
        var (_, refusal) = Build($"sample:{count}", "sample", Counted);
        Assert.Equal($"'sample' takes a number such as 3, not '{count}'.", refusal?.Detail ?? "none");
    }

    [Fact]
    public void Refuses_a_scenario_for_which_the_provider_has_no_outcome()
    {
        var (_, refusal) = Build("sample", "sample", """{"steps":[{"outcome":"busy"},{"outcome":"timeout"}]}""");
        Assert.StartsWith(
            "'sample' leads to 'timeout', and 'jinx' has no such outcome; ",
            refusal!.Detail,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Refuses_to_count_where_no_limit_is_documented()
    {
        var (_, refusal) = Build("sample", "sample", """{"steps":[{"limits":true}]}""");
        const string Detail = "'sample' counts requests as the provider documents it, but 'jinx' documents no limit.";
        Assert.Equal(Detail, refusal!.Detail);
    }

    [Theory]
    [InlineData(10, true)]
    [InlineData(11, false)]
    public void Refuses_more_than_a_thousand_steps(int names, bool fits)
    {
        var steps = string.Join(',', Enumerable.Repeat("""{"outcome":"busy"}""", 100));
        var wish = string.Join(',', Enumerable.Repeat("sample", names));
        Assert.Equal(fits, Build(wish, "sample", $$"""{"steps":[{{steps}}]}""").Script is not null);
    }

    [Theory]
    [InlineData("429", "busy")]
    [InlineData("500", "broken")]
    [InlineData("404", "")]
    public void Finds_the_outcome_of_a_status(string status, string outcome)
    {
        var (script, refusal) = Builder("", Slow).Build(status);
        Assert.Equal(outcome, script?.Steps[0].Verdict!.Outcome.Name ?? "");
        Assert.Equal(outcome.Length == 0, refusal is not null);
    }

    [Fact]
    public void Numbers_the_steps_of_a_wish_from_one_on()
    {
        var (script, _) = Build("busy,sample,accepted", "sample", """{"steps":[{"times":2},{"outcome":"broken"}]}""");
        Assert.Equal([1, 2, 3, 4], script!.Steps.Select(step => step.Number));
    }

    private static (Script? Script, Refusal? Refusal) Build(string wish, string scenario, string body) =>
        Builder(scenario, body).Build(Wish.Read(wish).Wish!);

    private static ScriptBuilder Builder(string scenario, string body)
    {
        var problems = new Problems();
        var plan = DefinedScenario.Read("sample", body, AcmeContracts.Catalog, problems);
        Assert.Empty(problems.InOrder);
        var provider = AcmeContracts.Catalog.Providers["jinx"].Editions[ContractFolder.Documented];
        return new ScriptBuilder(provider, name => name == scenario ? plan : null);
    }
}
