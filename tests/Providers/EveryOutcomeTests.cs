using Emulator.Hosting;
using Emulator.Plans;
using Emulator.Plans.Scenarios;
using Emulator.Tests.Compilation;
using Emulator.Tests.Support;

namespace Emulator.Tests.Providers;

/// <summary>Every outcome of every contract can be had by its name, with no file and no set-up.</summary>
public sealed class EveryOutcomeTests
{
    private static readonly Catalog Real = AcmeContracts.Load(Repository.PathOf("contracts"));

    public static TheoryData<string> Editions { get; } =
    [
        .. Real
            .Providers.Values.SelectMany(family => family.Editions.Keys.Select(edition => $"{family.Name}={edition}"))
            .Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Editions))]
    public async Task Is_answered_to_a_request_that_names_it(string edition)
    {
        await using var server = await TestServer.StartAsync(new Settings { Edition = edition });
        using var http = server.NewClient();
        var provider = edition.Split('=')[0];
        var plan = Real.Providers[provider].In(edition.Split('=')[1])!;
        Assert.NotEmpty(plan.Outcomes);
        foreach (var (name, verdict) in plan.Outcomes.Where(CanBeNamed))
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, $"/{provider}/no/such/path");
            request.Headers.Add("X-Emulator-Scenario", name);
            using var reply = await http.SendAsync(request);
            var said = string.Concat(reply.Headers.GetValues("X-Emulator-Verdict"));
            Assert.StartsWith($"{name}; subject=scenario; ", said, StringComparison.Ordinal);
            Assert.Equal(verdict.Outcome.Reply.Status, (int)reply.StatusCode);
        }
    }

    /// <summary>'accepted' leaves it to the contract; and a file that was never left here cannot be sent.</summary>
    private static bool CanBeNamed(KeyValuePair<string, Verdict> pair) =>
        pair.Key != Wish.AsJudged && !pair.Value.Outcome.Reply.SendsFile;
}
