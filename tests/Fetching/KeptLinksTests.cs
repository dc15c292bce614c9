using System.Net;
using Emulator.Fetching;
using Emulator.Plans.Media;
using Emulator.State;

namespace Emulator.Tests.Fetching;

/// <summary>A file stays known for ten minutes of the session's clock; failures do not.</summary>
public sealed class KeptLinksTests
{
    [Fact]
    public async Task A_file_is_asked_for_once_in_ten_minutes()
    {
        await using var host = new Receiver(Receiver.Picture());
        await using var fetched = new Fetched(host.Host);
        var first = await fetched.AskAsync(host.LinkTo("/a.png"));
        fetched.Now += KeptLinks.Fresh - TimeSpan.FromTicks(1);
        Assert.Same(first, await fetched.AskAsync(host.LinkTo("/a.png")));
        Assert.Equal(1, host.Asked);
        await fetched.AskAsync(host.LinkTo("/a.png?v=2"));
        Assert.Equal(2, host.Asked);
        fetched.Now += TimeSpan.FromTicks(1);
        await fetched.AskAsync(host.LinkTo("/a.png"));
        Assert.Equal(3, host.Asked);
    }

    [Fact]
    public async Task A_failure_is_asked_again()
    {
        await using var host = new Receiver(Receiver.Reply("HTTP/1.1 404 Not Found\nContent-Length: 0"));
        await using var fetched = new Fetched(host.Host);
        await fetched.AskAsync(host.LinkTo("/a.png"));
        await fetched.AskAsync(host.LinkTo("/a.png"));
        Assert.Equal(2, host.Asked);
    }

    [Fact]
    public async Task Two_who_ask_at_once_share_one_question_and_may_leave_it()
    {
        var (begun, free) = (new TaskCompletionSource(), new TaskCompletionSource());
        await using var host = new Receiver(
            async (_, stream, stop) =>
            {
                begun.SetResult();
                await free.Task.WaitAsync(stop);
                await stream.WriteAsync(Receiver.Picture(), stop);
            }
        );
        await using var fetched = new Fetched(host.Host);
        using var gone = new CancellationTokenSource();
        var first = fetched.AskAsync(host.LinkTo("/a.png"), gone.Token);
        var second = fetched.AskAsync(host.LinkTo("/a.png"));
        await begun.Task;
        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        free.SetResult();
        Assert.True((await second).IsFile);
        Assert.Equal(1, host.Asked);
    }

    [Fact]
    public async Task So_many_are_asked_at_once_and_the_others_wait_within_their_time()
    {
        var limits = new FetchLimits { AtOnce = 1, Time = TimeSpan.FromMilliseconds(300) };
        var held = new TaskCompletionSource<IPAddress[]>();
        await using var fetched = new Fetched("img.example.com", limits, (_, _) => held.Task);
        var first = fetched.AskAsync("http://img.example.com/a.png");
        var second = fetched.AskAsync("http://img.example.com/b.png");
        Assert.Equal("too many others were asked for at once", (await second).WhyNot);
        held.SetResult([]);
        Assert.Equal("DNS resolution timed out", (await first).Facts!.StatusText);
    }

    [Fact]
    public async Task Nothing_is_asked_any_more_after_the_stop()
    {
        await using var host = new Receiver(
            (_, _, stop) => Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, stop)
        );
        var fetched = new Fetched(host.Host);
        var asking = fetched.AskAsync(host.LinkTo("/a.png"));
        await fetched.DisposeAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(5), TimeProvider.System);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asking);
    }

    [Theory]
    [InlineData(KeptLinks.Most, 20)]
    [InlineData(KeptLinks.MostLetters / 4000, 4000)]
    public async Task The_oldest_are_forgotten(int most, int letters)
    {
        var (kept, file) = (new KeptLinks(), LinkAnswer.Of(new MediaFacts()));
        for (var i = 0; i < most + 50; i++)
        {
            await kept.Find($"{i}".PadLeft(letters), default, () => Task.FromResult(file));
        }

        Assert.Equal(most, kept.Count);
    }
}
