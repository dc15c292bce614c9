using System.Net;
using System.Net.Sockets;
using Emulator.Fetching;

namespace Emulator.Tests.Fetching;

/// <summary>Names are looked up once, all their addresses are judged, and a judged one is asked.</summary>
public sealed class NamesTests
{
    private const string Link = "http://img.example.com/a.png";

    [Theory]
    [InlineData("10.0.0.5", "10.0.0.5 is a private address")]
    [InlineData("127.0.0.1", "127.0.0.1 is a loopback address")]
    [InlineData("1.1.1.1,192.168.0.1", "192.168.0.1 is a private address")]
    [InlineData("fe80::1,1.1.1.1", "fe80::1 is a link-local address")]
    [InlineData("::ffff:169.254.169.254", "::ffff:169.254.169.254 is a link-local address")]
    public async Task A_name_that_leads_inside_is_not_asked(string addresses, string why)
    {
        IPAddress[] found = [.. addresses.Split(',').Select(IPAddress.Parse)];
        await using var wild = new Fetched("*.example.com", lookup: (_, _) => Task.FromResult(found));
        await using var added = new Fetched("", lookup: (_, _) => Task.FromResult(found), added: ["img.example.com"]);
        Assert.Equal(why, (await wild.AskAsync(Link)).WhyNot);
        Assert.Equal(why, (await added.AskAsync(Link)).WhyNot);
    }

    [Fact]
    public async Task A_name_that_the_start_lists_itself_may_lead_inside()
    {
        await using var host = new Receiver(Receiver.Picture());
        await using var fetched = new Fetched($"img.example.com:{host.Port}", lookup: Loopback);
        var answer = await fetched.AskAsync($"http://img.example.com:{host.Port}/a.png");
        Assert.Equal(200, answer.Facts!.Status);
        Assert.Contains($"Host: img.example.com:{host.Port}\r\n", host.Request, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_changes_between_judging_and_connecting_changes_nothing()
    {
        await using var host = new Receiver(Receiver.Picture());
        var asked = 0;
        await using var fetched = new Fetched(
            $"img.example.com:{host.Port}",
            lookup: (_, _) =>
                Task.FromResult<IPAddress[]>([asked++ == 0 ? IPAddress.Loopback : IPAddress.Parse("127.66.66.66")])
        );
        Assert.True((await fetched.AskAsync($"http://img.example.com:{host.Port}/a.png")).IsFile);
        Assert.Equal((1, 1), (asked, host.Asked));
    }

    [Fact]
    public async Task Each_redirect_is_looked_up_and_judged_anew()
    {
        await using var host = new Receiver(
            Receiver.Reply("HTTP/1.1 302 Found\nLocation: http://b.example.com/a.png\nContent-Length: 0")
        );
        await using var fetched = new Fetched(
            $"a.example.com:{host.Port};*.example.com",
            lookup: (name, _) =>
                Task.FromResult<IPAddress[]>([IPAddress.Parse(name == "a.example.com" ? "127.0.0.1" : "10.0.0.5")])
        );
        var answer = await fetched.AskAsync($"http://a.example.com:{host.Port}/a.png");
        Assert.Equal((null, "10.0.0.5 is a private address"), (answer.Facts, answer.WhyNot));
    }

    [Fact]
    public async Task A_second_address_is_asked_when_the_first_does_not_answer()
    {
        await using var host = new Receiver(Receiver.Picture());
        IPAddress[] found = [IPAddress.Parse("127.66.66.66"), IPAddress.Loopback];
        await using var fetched = new Fetched($"img.example.com:{host.Port}", lookup: (_, _) => Task.FromResult(found));
        Assert.True((await fetched.AskAsync($"http://img.example.com:{host.Port}/a.png")).IsFile);
    }

    [Theory]
    [InlineData("nothing")]
    [InlineData("unknown")]
    [InlineData("silence")]
    public async Task A_name_without_an_answer_is_a_failure_of_its_host(string how)
    {
        var limits = new FetchLimits { Lookup = TimeSpan.FromMilliseconds(100) };
        await using var fetched = new Fetched("img.example.com", limits, (_, stop) => NoAnswerAsync(how, stop));
        var facts = (await fetched.AskAsync(Link)).Facts!;
        Assert.Equal((502, "DNS resolution timed out"), (facts.Status, facts.StatusText));
    }

    private static async Task<IPAddress[]> NoAnswerAsync(string how, CancellationToken stop)
    {
        if (how == "silence")
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, stop);
        }

        return how == "nothing" ? [] : throw new SocketException((int)SocketError.HostNotFound);
    }

    private static Task<IPAddress[]> Loopback(string name, CancellationToken stop) =>
        Task.FromResult<IPAddress[]>([IPAddress.Loopback]);
}
