using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Emulator.Tests.Support;

namespace Emulator.Tests.Generated;

/// <summary>A thousand lifelike sends are all accepted; each with one field broken is judged for that field.</summary>
public sealed class CloudSampleTests : IAsyncLifetime
{
    private const int Many = 1000;

    private TestServer _server = null!;
    private HttpClient _client = null!;

    public async Task InitializeAsync()
    {
        _server = await TestServer.StartAsync();
        _client = _server.NewClient();
    }

    public async Task DisposeAsync()
    {
        _client.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task Accepts_every_good_one()
    {
        var findings = new List<string>();
        for (var seed = 0; seed < Many; seed++)
        {
            var sample = new CloudSend(seed);
            var body = sample.Body();
            var verdict = await AskAsync(sample, body);
            if (verdict.Split(';')[0] != "accepted")
            {
                findings.Add($"{verdict}\n  {body.ToJsonString()}");
            }
        }

        Findings.None(findings);
    }

    [Fact]
    public async Task Judges_every_broken_one_for_what_is_broken()
    {
        var findings = new List<string>();
        for (var seed = 0; seed < Many; seed++)
        {
            var (sample, breakage) = (new CloudSend(seed), CloudBreakage.All[seed % CloudBreakage.All.Count]);
            var body = sample.Body();
            breakage.Break(body);
            var verdict = await AskAsync(sample, body);
            if (!verdict.StartsWith($"{breakage.Outcome}; subject={breakage.Subject};", StringComparison.Ordinal))
            {
                findings.Add($"{verdict}\n  not {breakage.Outcome} of {breakage.Subject}: {body.ToJsonString()}");
            }
        }

        Findings.None(findings);
    }

    [Fact]
    public void The_same_seed_makes_the_same_send()
    {
        Assert.Equal(new CloudSend(7).Body().ToJsonString(), new CloudSend(7).Body().ToJsonString());
        var different = Enumerable.Range(0, Many).Select(seed => new CloudSend(seed).Body().ToJsonString()).Distinct();
        Assert.Equal(Many, different.Count());
    }

    private async Task<string> AskAsync(CloudSend sample, JsonObject body)
    {
        using var request = new HttpRequestMessage(
            HttpMethod.Post,
            string.Create(CultureInfo.InvariantCulture, $"v23.0/{sample.PhoneNumberId}/messages")
        )
        {
            Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json"),
            Headers = { { "Authorization", "Bearer " + sample.Token } },
        };
        using var reply = await _client.SendAsync(request);
        return reply.Headers.GetValues("X-Emulator-Verdict").First();
    }
}
