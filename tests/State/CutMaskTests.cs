using System.Text;
using Emulator.Plans.Bodies;
using Emulator.State;

namespace Emulator.Tests.State;

/// <summary>No credential shows in a body with cuts, not even the beginning of one that a cut went through.</summary>
public sealed class CutMaskTests
{
    private const string Secret = "S3cret-of-some-length";

    [Theory]
    [InlineData("a|b", "a|b")]
    [InlineData(Secret + "|" + Secret, "#|#")]
    [InlineData("x S3cret-of|rest", "x #|rest")]
    [InlineData("x S3cre|rest S3cre|", "x #|rest #|")]
    [InlineData("x S3c|rest", "x S3c|rest")]
    [InlineData("x S3cret-of", "x S3cret-of")]
    [InlineData("|||S3cret-of|", "|||#|")]
    public void Hides_what_stands_before_a_cut(string kept, string shown)
    {
        var cuts = new BodyCuts();
        for (var at = 0; kept.IndexOf('|', at) is >= 0 and var cut; at = cut + 1)
        {
            cuts.Add(kept[..cut].Replace("|", "", StringComparison.Ordinal).Length, 100);
        }

        var body = Encoding.UTF8.GetBytes(kept.Replace("|", "", StringComparison.Ordinal));
        var hidden = Encoding.UTF8.GetString(CutMask.Hide(body, cuts, new SecretMask([Secret, "other"])));
        var wanted = shown.Replace("|", "", StringComparison.Ordinal);
        Assert.Equal(wanted.Replace("#", Fingerprint.Of(Secret), StringComparison.Ordinal), hidden);
    }

    [Fact]
    public void A_body_without_cuts_is_masked_as_ever()
    {
        var hidden = CutMask.Hide(Encoding.UTF8.GetBytes($"x {Secret}"), null, new SecretMask([Secret]));
        Assert.Equal($"x {Fingerprint.Of(Secret)}", Encoding.UTF8.GetString(hidden));
    }
}
