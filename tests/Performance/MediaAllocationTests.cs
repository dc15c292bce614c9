using System.Text;
using Emulator.Contracts;
using Emulator.Hosting;
using Emulator.Plans.Media;
using Emulator.Serving;
using Emulator.Tests.Support;
using Microsoft.AspNetCore.Http;

namespace Emulator.Tests.Performance;

/// <summary>Judging a good image costs no garbage, nor does finding one by its id or looking at its link.</summary>
public sealed class MediaAllocationTests
{
    [Theory]
    [InlineData("""{"image":{"id":"123"}}""")]
    [InlineData("""{"image":{"id":"4041"}}""")]
    [InlineData("""{"caption":"no image"}""")]
    public async Task Finds_and_judges_an_id(string body)
    {
        using var exchange = await JudgedAsync(body);
        var plan = exchange.Operation!.Media!;
        Assert.Equal(0, AllocatedBytes.Of(() => Judge(plan, MediaLoader.Load(exchange, plan))));
    }

    [Fact]
    public void Looks_at_a_link()
    {
        var link = "https://example.com/a.png"u8.ToArray();
        Assert.Equal(0, AllocatedBytes.Of(() => LinkFacts.Of(link, out _)));
    }

    [Theory]
    [InlineData("https://example.com/a.png")]
    [InlineData("https://images.emulator.test/a.png")]
    public async Task Waits_for_no_link_that_nobody_fetches(string link)
    {
        using var exchange = await JudgedAsync($$$"""{"image":{"link":"{{{link}}}"}}""");
        var (bytes, verdict) = AllocatedBytes.OfJudging(exchange);
        Assert.Equal((0, null), (bytes, verdict));
    }

    [Fact]
    public void Judges_a_good_image()
    {
        var facts = new MediaFacts
        {
            Declared = "image/png",
            Extension = "png",
            Bytes = 5000,
            Header = ImageHeader.Read(Pictures.Png(60, 50)),
        };
        var media = new SeenMedia(MediaSource.Part, 0, default, facts);
        var plan = Plan();
        Assert.Equal(0, AllocatedBytes.Of(() => Judge(plan, media)));
    }

    private static void Judge(MediaPlan plan, in SeenMedia media)
    {
        foreach (var check in plan.Checks)
        {
            _ = check.Rule.Holds(media);
        }
    }

    private static MediaPlan Plan() => JudgedAsync("{}").GetAwaiter().GetResult().Operation!.Media!;

    private static async Task<Exchange> JudgedAsync(string body)
    {
        var settings = new Settings { Contracts = Repository.PathOf("tests/acme") };
        var state = HostState.Read(settings, ListenAddresses.Read(settings.Urls).Addresses, new Problems(), null)!;
        var http = new DefaultHttpContext();
        (http.Request.Method, http.Request.Path) = ("POST", "/fable-api/7/images");
        http.Request.ContentType = "application/json";
        http.Request.Body = new MemoryStream(Encoding.UTF8.GetBytes(body));
        var exchange = new Exchange(http, Address.Read(http.Request.Path.Value!), state.Catalog.Current, 1)
        {
            Links = state.Links,
        };
        await new JudgeRequest(state.Sessions, state.Line).RunAsync(exchange);
        return exchange;
    }
}
