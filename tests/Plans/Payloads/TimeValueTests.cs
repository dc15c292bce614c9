using Emulator.Compilation;
using Emulator.Contracts;
using Emulator.Plans.Payloads;
using Emulator.Tests.Compilation;

namespace Emulator.Tests.Plans.Payloads;

/// <summary>The session's time in every form, now, later and earlier.</summary>
public sealed class TimeValueTests
{
    private const string Instant = "2026-11-21T07:14:19.0875+01:00";

    [Theory]
    [InlineData("now.unix", "1795241659")]
    [InlineData("now.milliseconds", "1795241659087")]
    [InlineData("now.iso", "\"2026-11-21T06:14:19Z\"")]
    [InlineData("now.iso-milliseconds", "\"2026-11-21T06:14:19.087Z\"")]
    [InlineData("now.rfc1123", "\"Sat, 21 Nov 2026 06:14:19 GMT\"")]
    [InlineData("now.rfc2822", "\"Sat, 21 Nov 2026 06:14:19 +0000\"")]
    [InlineData("now+5m.iso", "\"2026-11-21T06:19:19Z\"")]
    [InlineData("now-1h.unix", "1795238059")]
    [InlineData("now+0s.unix", "1795241659")]
    [InlineData("now+913ms.iso-milliseconds", "\"2026-11-21T06:14:20.000Z\"")]
    [InlineData("now+10d.rfc1123", "\"Tue, 01 Dec 2026 06:14:19 GMT\"")]
    [InlineData("now-30d.rfc2822", "\"Thu, 22 Oct 2026 06:14:19 +0000\"")]
    [InlineData("now-21000d.iso", "\"1969-05-24T06:14:19Z\"")]
    [InlineData("now-21000d.unix", "-19158341")]
    [InlineData("now+1d.unix | text", "\"1795328059\"")]
    public void Is_written_as_the_contract_says(string hole, string written) =>
        Assert.Equal(
            written,
            Render(hole, DateTimeOffset.Parse(Instant, System.Globalization.CultureInfo.InvariantCulture))
        );

    [Fact]
    public void Never_leaves_the_range_of_times()
    {
        Assert.Equal("\"9999-12-31T23:59:59Z\"", Render("now+36500d.iso", DateTimeOffset.MaxValue));
        Assert.Equal("\"0001-01-01T00:00:00Z\"", Render("now-36500d.iso", DateTimeOffset.MinValue));
        Assert.Equal("-62135596800000", Render("now.milliseconds", DateTimeOffset.MinValue));
    }

    [Fact]
    public void Before_1970_the_second_that_has_begun_counts() =>
        Assert.Equal("-1", Render("now.unix", DateTimeOffset.UnixEpoch.AddMilliseconds(-1)));

    private static string Render(string hole, DateTimeOffset now)
    {
        var scope = AcmeContracts.Scope();
        var tree = new TreeText(new Origin("", 1, 1), $"{{{{{hole}}}}}", quoted: true);
        var payload = new PayloadCompiler(scope, new JsonEscaping(new JsonStyle()), []).Json(tree);
        Assert.Empty(scope.Problems.InOrder);
        return new FakeFacts { Now = now }.Render(payload.Write);
    }
}
