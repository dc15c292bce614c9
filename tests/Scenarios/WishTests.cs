using System.Globalization;
using Emulator.Plans.Scenarios;

namespace Emulator.Tests.Scenarios;

/// <summary>What may be said to ask for scenarios, and what may not.</summary>
public sealed class WishTests
{
    [Theory]
    [InlineData("busy", "", "busy")]
    [InlineData(" busy ", "", "busy")]
    [InlineData("busy*2", "", "busy*2")]
    [InlineData("slow:25s", "", "slow:25s")]
    [InlineData("slow:25s*3", "", "slow:25s*3")]
    [InlineData("drip:64KB", "", "drip:64KB")]
    [InlineData("busy*2,slow:25s,accepted", "", "busy*2 slow:25s accepted")]
    [InlineData("busy , accepted", "", "busy accepted")]
    [InlineData("upload-media:busy", "upload-media", "busy")]
    [InlineData("upload-media:slow:25s,accepted", "upload-media", "slow:25s accepted")]
    [InlineData("any:busy*2", "any", "busy*2")]
    [InlineData("send:accepted", "send", "accepted")]
    [InlineData("Some_Name.2", "", "Some_Name.2")]
    [InlineData("429", "", "429")]
    [InlineData("busy*1000000000", "", "busy*1000000000")]
    public void Is_read(string text, string operation, string items)
    {
        var (wish, error) = Wish.Read(text);
        Assert.Null(error);
        Assert.Equal((text.Trim(), operation, items), (wish!.Text, wish.Operation, Shown(wish)));
    }

    [Theory]
    [InlineData("")]
    [InlineData(",")]
    [InlineData("busy,")]
    [InlineData(",busy")]
    [InlineData("busy,,accepted")]
    [InlineData("busy:")]
    [InlineData(":25s")]
    [InlineData("busy*")]
    [InlineData("busy*0")]
    [InlineData("busy*-1")]
    [InlineData("busy*1.5")]
    [InlineData("busy*1000000001")]
    [InlineData("busy*99999999999999999999")]
    [InlineData("busy*2*2")]
    [InlineData("busy*2:25s")]
    [InlineData("very busy")]
    [InlineData("büsy")]
    [InlineData("busy;accepted")]
    [InlineData("busy,send:accepted*x")]
    public void Is_refused(string text)
    {
        var (wish, error) = Wish.Read(text);
        Assert.Null(wish);
        Assert.EndsWith(" in it is no NAME, NAME:VALUE or NAME*TIMES", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1000, true)]
    [InlineData(1001, false)]
    public void Has_a_longest_text(int length, bool fits)
    {
        var text = string.Join(',', Enumerable.Repeat("busy", length))[..length];
        var (wish, error) = Wish.Read(text.TrimEnd(',').PadRight(length));
        Assert.Equal(fits, wish is not null);
        Assert.Equal(fits ? null : "it has 1001 letters; 1000 are the most", error);
    }

    [Theory]
    [InlineData(100, true)]
    [InlineData(101, false)]
    public void Has_a_longest_name(int length, bool fits) =>
        Assert.Equal(fits, Wish.Read(new string('a', length)).Wish is not null);

    private static string Shown(Wish wish) => string.Join(' ', wish.Items.Select(Shown));

    private static string Shown(WishItem item) =>
        item.Name
        + (item.Value.Length > 0 ? $":{item.Value}" : "")
        + (item.Times > 0 ? string.Create(CultureInfo.InvariantCulture, $"*{item.Times}") : "");
}
