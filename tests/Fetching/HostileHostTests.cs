using System.IO.Compression;
using System.Net.Sockets;
using System.Text;
using Emulator.Fetching;
using Emulator.Tests.Support;

namespace Emulator.Tests.Fetching;

/// <summary>A host that answers too much, too slowly, wrongly or not at all harms nobody.</summary>
public sealed class HostileHostTests
{
    private static readonly FetchLimits Small = new() { Bytes = 100_000 };

    [Theory]
    [InlineData("", 100_001)]
    [InlineData("\nContent-Length: 987654321", 987_654_321)]
    public async Task Of_an_endless_file_only_the_beginning_is_read(string length, long bytes)
    {
        await using var host = new Receiver((_, stream, stop) => PourAsync(stream, length, stop));
        var facts = (await Fetched.AskAsync(host.Host, host.LinkTo("/a.png"), Small)).Facts!;
        Assert.Equal((200, bytes, true), (facts.Status, facts.Bytes, facts.IsOnlyBeginning));
        Assert.Equal(("image/png", 60, ""), (facts.Header.Type, facts.Header.Width, facts.Sha256));
    }

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nX-")]
    public async Task A_file_that_comes_in_drips_is_given_up_in_time(string head)
    {
        await using var host = new Receiver((_, stream, stop) => DripAsync(stream, head, stop));
        await TellsAsync(host, "Connection timed out", Small with { Time = TimeSpan.FromMilliseconds(600) });
    }

    [Theory]
    [InlineData("")]
    [InlineData("HTTP/1.1\n")]
    [InlineData("SSH-2.0-server")]
    [InlineData("HTTP/1.1 200 OK\nContent-Length: 500")]
    [InlineData("HTTP/1.1 200 OK\nTransfer-Encoding: chunked")]
    public async Task What_is_no_whole_http_is_a_failure(string head)
    {
        await using var host = new Receiver(Receiver.Reply(head));
        await TellsAsync(host, "Invalid response");
    }

    [Fact]
    public async Task Headers_without_end_are_a_failure()
    {
        await using var host = new Receiver(Receiver.Reply("HTTP/1.1 200 OK\nX-Long: " + new string('x', 100_000)));
        await TellsAsync(host, "Invalid response");
    }

    [Fact]
    public async Task A_port_where_nobody_listens_is_a_failure()
    {
        var (name, link) = ("", "");
        await using (var host = new Receiver(Receiver.Picture()))
        {
            (name, link) = (host.Host, host.LinkTo("/a.png"));
        }

        var facts = (await Fetched.AskAsync(name, link)).Facts!;
        Assert.Equal((502, "Connection refused"), (facts.Status, facts.StatusText));
    }

    [Fact]
    public async Task A_host_without_tls_is_a_failure_for_https()
    {
        await using var host = new Receiver(Receiver.Picture());
        var facts = (await Fetched.AskAsync(host.Host, $"https://{host.Host}/a.png", Small)).Facts!;
        Assert.Equal((502, "TLS handshake failed"), (facts.Status, facts.StatusText));
    }

    [Fact]
    public async Task What_was_packed_is_left_packed()
    {
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            await gzip.WriteAsync(new byte[10_000_000]);
        }

        var head = $"HTTP/1.1 200 OK\nContent-Type: image/png\nContent-Encoding: gzip\nContent-Length: {packed.Length}";
        await using var host = new Receiver(Receiver.Reply(head, packed.ToArray()));
        var facts = (await Fetched.AskAsync(host.Host, host.LinkTo("/a.png"))).Facts!;
        Assert.Equal((packed.Length, ""), (facts.Bytes, facts.Header.Type));
        Assert.DoesNotContain("Accept-Encoding", host.Request, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_length_that_is_too_short_cuts_the_file()
    {
        var png = Pictures.Png(60, 50);
        await using var host = new Receiver(Receiver.Reply("HTTP/1.1 200 OK\nContent-Length: 60", png));
        var facts = (await Fetched.AskAsync(host.Host, host.LinkTo("/a.png"))).Facts!;
        Assert.Equal((60, false), (facts.Bytes, facts.Header.EndsProperly));
    }

    [Fact]
    public async Task Strange_letters_of_a_stranger_are_made_visible()
    {
        var reply = Receiver.Reply("HTTP/1.1 404 N\u00f6t \u0007here" + new string('!', 500) + "\nContent-Length: 0");
        await using var host = new Receiver(reply);
        var facts = (await Fetched.AskAsync(host.Host, host.LinkTo("/a.png"))).Facts!;
        Assert.Equal((404, 128), (facts.Status, facts.StatusText.Length));
        Assert.DoesNotContain(facts.StatusText, letter => letter is < ' ' or > '~');
    }

    private static async Task TellsAsync(Receiver host, string text, FetchLimits? limits = null)
    {
        var facts = (await Fetched.AskAsync(host.Host, host.LinkTo("/a.png"), limits ?? Small)).Facts!;
        Assert.Equal((502, text, true), (facts.Status, facts.StatusText, facts.IsKnown));
    }

    private static async Task PourAsync(NetworkStream stream, string length, CancellationToken stop)
    {
        await stream.WriteAsync(Receiver.Reply("HTTP/1.1 200 OK" + length, Pictures.Png(60, 50)), stop);
        while (true)
        {
            await stream.WriteAsync(new byte[4096], stop);
        }
    }

    private static async Task DripAsync(NetworkStream stream, string head, CancellationToken stop)
    {
        await stream.WriteAsync(Encoding.ASCII.GetBytes(head), stop);
        using var pause = new PeriodicTimer(TimeSpan.FromMilliseconds(20), TimeProvider.System);
        while (await pause.WaitForNextTickAsync(stop))
        {
            await stream.WriteAsync(new byte[] { (byte)'x' }, stop);
        }
    }
}
