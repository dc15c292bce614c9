using System.Globalization;
using Emulator.Compilation.Scenarios;
using Emulator.Contracts;
using Emulator.Plans.Scenarios;
using Emulator.Tests.Compilation;
using Emulator.Tests.Support;

namespace Emulator.Tests.Scenarios;

/// <summary>A script goes from step to step by counts, by times and by rounds, and knows its end.</summary>
public sealed class ScriptTests
{
    private const string BusyThenBroken = """{"outcome":"busy"},{"outcome":"broken"}""";

    [Theory]
    [InlineData("busy", "busy busy busy busy")]
    [InlineData("busy*2", "busy busy end end")]
    [InlineData("busy*2,accepted", "busy busy - - -")]
    [InlineData("busy,broken*1,busy*1", "busy broken busy end")]
    [InlineData("accepted*2,busy", "- - busy busy")]
    [InlineData("busy*3,broken", "busy busy busy broken broken")]
    [InlineData("rate-limited,server-error", "busy broken broken")]
    [InlineData("any:busy", "busy busy")]
    [InlineData("busy*1000000000", "busy busy busy")]
    public void Counts_names(string wish, string steps) => Assert.Equal(steps, Walk(wish, AtOnce(steps)));

    [Theory]
    [InlineData(BusyThenBroken, "", "sample", "busy broken broken broken")]
    [InlineData(BusyThenBroken, "", "sample*1", "busy broken end end")]
    [InlineData(BusyThenBroken, "", "sample*2", "busy broken busy broken end")]
    [InlineData(BusyThenBroken, "", "sample,accepted", "busy broken - -")]
    [InlineData(BusyThenBroken, "2", "sample", "busy broken busy broken end")]
    [InlineData(BusyThenBroken, "2", "sample*2", "busy broken busy broken busy broken busy broken end")]
    [InlineData(BusyThenBroken, "2", "busy*1,sample", "busy busy broken busy broken end")]
    [InlineData(BusyThenBroken, "\"forever\"", "sample", "busy broken busy broken busy broken busy")]
    [InlineData(BusyThenBroken, "\"forever\"", "sample*2", "busy broken busy broken busy broken busy")]
    [InlineData(BusyThenBroken, "9223372036854775806", "sample*3", "busy broken busy broken busy broken busy")]
    [InlineData("""{"outcome":"busy","times":2},{"outcome":"accepted"}""", "", "sample", "busy busy - - -")]
    [InlineData("""{"outcome":"busy","times":2}""", "", "sample", "busy busy end end")]
    [InlineData("""{"outcome":"busy","times":2}""", "2", "sample", "busy busy busy busy end")]
    [InlineData("""{"outcome":["nobodys","server-error","busy"]}""", "", "sample", "broken broken")]
    [InlineData("""{"outcome":["accepted","busy"]},{"delay":"1s"}""", "", "sample", "- - -")]
    public void Counts_steps_and_rounds(string does, string rounds, string wish, string steps) =>
        Assert.Equal(steps, Walk(wish, AtOnce(steps), Scenario(does, rounds)));

    [Theory]
    [InlineData("sample:3", "busy busy busy broken broken")]
    [InlineData("sample", "busy busy broken broken")]
    [InlineData("sample:1*2", "busy broken busy broken end")]
    public void Counts_what_is_said_behind_the_name(string wish, string steps) =>
        Assert.Equal(
            steps,
            Walk(
                wish,
                AtOnce(steps),
                Scenario("""{"outcome":"busy","times":"{{value}}"},{"outcome":"broken"}""", "", "number", "2")
            )
        );

    [Theory]
    [InlineData("busy:10s", "0 9.999 10 11", "busy busy end end")]
    [InlineData("busy:10s,accepted", "0 9.999 10 11", "busy busy - -")]
    [InlineData("busy:10s,broken:5s", "0 12 14 17 18", "busy broken broken end end")]
    [InlineData("busy:10s*2", "0 10 19 20", "busy busy busy end")]
    [InlineData("busy:10s,accepted", "100 109 110", "busy busy -")]
    [InlineData("busy:10s,accepted", "0 0 0 0 0", "busy busy busy busy busy")]
    [InlineData("accepted,busy:10s,broken", "0 50 59 60", "- busy busy broken")]
    public void Takes_time_from_the_first_request_on(string wish, string times, string steps) =>
        Assert.Equal(steps, Walk(wish, times));

    [Theory]
    [InlineData("busy:10s,accepted", "100 50 59 60", "busy busy busy -")]
    [InlineData("busy:10s,accepted", "100 110 50", "busy - -")]
    public void Begins_its_time_anew_where_the_clock_is_set_back(string wish, string times, string steps) =>
        Assert.Equal(steps, Walk(wish, times));

    [Theory]
    [InlineData("sample", "0 1000 100000", "busy busy busy")]
    [InlineData("sample:10s", "0 9 10", "busy busy end")]
    [InlineData("sample,accepted", "0 1 2", "busy - -")]
    public void Takes_the_time_that_is_said_or_goes_on(string wish, string times, string steps) =>
        Assert.Equal(steps, Walk(wish, times, Scenario("""{"outcome":"busy","for":"{{value}}"}""", "", "time")));

    private static string AtOnce(string steps) => string.Join(' ', steps.Split(' ').Select(_ => "0"));

    private static string Scenario(string steps, string rounds, string value = "", string otherwise = "")
    {
        var more = rounds.Length > 0 ? $",\"rounds\":{rounds}" : "";
        var usual = otherwise.Length > 0 ? $",\"otherwise\":\"{otherwise}\"" : "";
        var takes = value.Length > 0 ? $",\"value\":{{\"is\":\"{value}\"{usual},\"about\":\"how much\"}}" : "";
        return $"{{\"steps\":[{steps}]{more}{takes}}}";
    }

    /// <summary>What requests meet after so many seconds: an outcome, '-' for as judged, or the end.</summary>
    private static string Walk(string wish, string seconds, string? scenario = null)
    {
        var problems = new Problems();
        var plan = scenario is null ? null : DefinedScenario.Read("sample", scenario, AcmeContracts.Catalog, problems);
        Assert.Empty(problems.InOrder);
        var provider = AcmeContracts.Catalog.Providers["jinx"].Editions[ContractFolder.Documented];
        var builder = new ScriptBuilder(provider, name => name == "sample" ? plan : null);
        var (script, refusal) = builder.Build(Wish.Read(wish).Wish!);
        Assert.Null(refusal);
        var (met, place) = (new List<string>(), default(ScriptPlace));
        foreach (var second in seconds.Split(' '))
        {
            var now = SteppedClock.Start.AddSeconds(double.Parse(second, CultureInfo.InvariantCulture));
            var step = script!.Next(ref place, now);
            met.Add(step is null ? "end" : step.Verdict?.Outcome.Name ?? "-");
        }

        return string.Join(' ', met);
    }
}
