using Emulator.Tests.Support;

namespace Emulator.Tests.Serving;

/// <summary>Ids and numbers in replies: per session, one per reply and name, repeatable from the seed.</summary>
public sealed class CountedReplyTests : IAsyncLifetime
{
    private const string Path = "/ember-api/i1/count";
    private static readonly object Body = new { to = "+49 171 5550001" };
    private Ember _ember = null!;

    public async Task InitializeAsync() => _ember = await Ember.StartAsync();

    public async Task DisposeAsync() => await _ember.DisposeAsync();

    [Fact]
    public async Task Counts_from_1_and_says_one_number_wherever_one_reply_mentions_it()
    {
        for (var i = 1; i <= 3; i++)
        {
            var reply = await _ember.PostAsync(Path, Body);
            Assert.Equal(($"Q{i}", $"Q{i}", i), Queue(reply));
            Assert.Equal($"T-00000{i}", reply.Text("ticket"));
            Assert.Equal((i, $"no {i}"), (reply.Said("place").GetInt32(), reply.Text("place-again")));
            var mixed = Convert.FromBase64String(reply.Text("mixed")[2..]);
            Assert.Equal($"000100{i}", System.Text.Encoding.ASCII.GetString(mixed));
        }
    }

    [Fact]
    public async Task Every_session_counts_for_itself()
    {
        Assert.Equal("Q1", (await _ember.PostAsync("/_emulator/s/one" + Path, Body)).Text("queue"));
        Assert.Equal("Q1", (await _ember.PostAsync("/_emulator/s/two" + Path, Body)).Text("queue"));
        Assert.Equal("Q2", (await _ember.PostAsync("/_emulator/s/one" + Path, Body)).Text("queue"));
    }

    [Fact]
    public async Task A_reply_that_mentions_no_counter_moves_none()
    {
        await _ember.GetAsync("/ember-api/i1/time");
        await _ember.PostAsync("/ember-api/i1/filter", Body);
        Assert.Equal("Q1", (await _ember.PostAsync(Path, Body)).Text("queue"));
    }

    [Fact]
    public async Task Gives_out_each_number_once_to_requests_at_the_same_time()
    {
        var asked = Enumerable.Range(0, 40).Select(_ => _ember.PostAsync(Path, Body));
        var places = (await Task.WhenAll(asked)).Select(reply => reply.Said("place").GetInt32());
        Assert.Equal(Enumerable.Range(1, 40), places.Order());
    }

    [Fact]
    public async Task The_same_seed_gives_the_same_reply()
    {
        await using var again = await Ember.StartAsync();
        for (var i = 0; i < 3; i++)
        {
            var (one, other) = (await _ember.PostAsync(Path, Body), await again.PostAsync(Path, Body));
            Assert.Equal(one.Body, other.Body);
        }
    }

    [Fact]
    public async Task Ids_by_time_keep_their_order_while_the_clock_stands_still()
    {
        var ids = new List<string>();
        for (var i = 0; i < 20; i++)
        {
            var reply = await _ember.PostAsync(Path, Body);
            ids.Add(reply.Text("timed-big"));
            _ember.Clock.Advance(TimeSpan.FromMilliseconds(i / 10));
        }

        Assert.Equal(ids.Order(StringComparer.Ordinal), ids);
        Assert.Equal(ids.Count, ids.Distinct().Count());
    }

    [Fact]
    public async Task Looks_as_approved() =>
        Snapshot.Match(System.Text.Encoding.UTF8.GetString((await _ember.PostAsync(Path, Body)).Body));

    private static (string?, string, int) Queue(RawReply reply) =>
        (reply.Header("X-Queue"), reply.Text("queue"), reply.Said("queue-number").GetInt32());
}
