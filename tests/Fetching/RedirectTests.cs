namespace Emulator.Tests.Fetching;

/// <summary>Redirects are followed by hand, to places that are allowed themselves.</summary>
public sealed class RedirectTests
{
    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(303)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task A_redirect_to_an_allowed_host_is_followed(int status)
    {
        await using var second = new Receiver(Receiver.Picture());
        await using var first = Redirecting(second.LinkTo("/b.png"), status);
        var answer = await Fetched.AskAsync($"{first.Host};{second.Host}", first.LinkTo("/a.png"));
        Assert.Equal((200, 60), (answer.Facts!.Status, answer.Facts.Header.Width));
        Assert.StartsWith("GET /b.png HTTP/1.1\r\n", second.Request, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_redirect_within_the_host_may_leave_out_its_name()
    {
        await using var host = new Receiver(
            (request, stream, stop) =>
                stream
                    .WriteAsync(
                        request.StartsWith("GET /a", StringComparison.Ordinal)
                            ? Receiver.Reply("HTTP/1.1 302 Found\nLocation: b.png\nContent-Length: 0")
                            : Receiver.Picture(),
                        stop
                    )
                    .AsTask()
        );
        Assert.True((await Fetched.AskAsync(host.Host, host.LinkTo("/a.png"))).IsFile);
        Assert.Equal(2, host.Asked);
    }

    [Theory]
    [InlineData("http://10.0.0.5/a.png", "host 10.0.0.5:80 is not listed in --fetch")]
    [InlineData("http://169.254.169.254/latest", "host 169.254.169.254:80 is not listed in --fetch")]
    [InlineData("http://other.example.com:81/a.png", "host other.example.com:81 is not listed in --fetch")]
    [InlineData("http://b\u00fccher.example/a.png", "host xn--bcher-kva.example:80 is not listed in --fetch")]
    [InlineData("http://xn--\u00fc.example/a.png", "its host has no name that can be looked up")]
    [InlineData("file:///etc/passwd", "'file' is not fetched, only http and https are")]
    [InlineData("ftp://127.0.0.1/a.png", "'ftp' is not fetched, only http and https are")]
    public async Task A_redirect_to_elsewhere_is_not_followed(string location, string why)
    {
        await using var host = Redirecting(location);
        var answer = await Fetched.AskAsync(host.Host, host.LinkTo("/a.png"));
        Assert.Equal((null, why), (answer.Facts, answer.WhyNot));
    }

    [Fact]
    public async Task A_redirect_with_a_password_is_not_followed()
    {
        await using var second = new Receiver(Receiver.Picture());
        await using var first = Redirecting($"http://ann:secret@{second.Host}/");
        var answer = await Fetched.AskAsync($"{first.Host};{second.Host}", first.LinkTo("/a.png"));
        Assert.StartsWith("its address holds a name or a password", answer.WhyNot, StringComparison.Ordinal);
        Assert.Equal(0, second.Asked);
    }

    [Fact]
    public async Task A_host_that_redirects_to_itself_is_asked_six_times()
    {
        await using var host = Redirecting("/a.png");
        var facts = (await Fetched.AskAsync(host.Host, host.LinkTo("/a.png"))).Facts!;
        Assert.Equal((502, "Too many redirects", 6), (facts.Status, facts.StatusText, host.Asked));
    }

    [Fact]
    public async Task A_redirect_to_nowhere_is_an_answer_of_its_own()
    {
        await using var host = new Receiver(Receiver.Reply("HTTP/1.1 302 Found\nContent-Length: 0"));
        var facts = (await Fetched.AskAsync(host.Host, host.LinkTo("/a.png"))).Facts!;
        Assert.Equal((302, "Found"), (facts.Status, facts.StatusText));
    }

    private static Receiver Redirecting(string location, int status = 302) =>
        new(Receiver.Reply($"HTTP/1.1 {status} Elsewhere\nLocation: {location}\nContent-Length: 0"));
}
