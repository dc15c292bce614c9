using System.Diagnostics;
using Emulator.Drawing;
using Emulator.Plans.Media;

namespace Emulator.Tests.Drawing;

/// <summary>A wished picture is what its wish says, to the byte, and is made in no time.</summary>
public sealed class PictureMakerTests
{
    private const int Much = 5 * 1024 * 1024;

    public static TheoryData<string> Kinds { get; } = Wishes.Names(_ => true);

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Is_as_long_as_it_should_be(string kind)
    {
        var wish = Wishes.Named(kind);
        var smallest = PictureSize.Smallest(wish);
        foreach (var length in (long[])[smallest, smallest + 1, smallest + 13, Much - 1, Much, Much + 1])
        {
            var file = PictureMaker.ToArray(wish with { Bytes = length });
            Assert.Equal(length, file.Length);
            Assert.Equal(Facts(wish with { Bytes = length }), ImageHeader.Read(file));
        }
    }

    [Fact]
    public void What_is_foretold_of_a_file_is_what_its_bytes_tell()
    {
        foreach (var wish in Wishes.Many(600, seed: 20261121))
        {
            var file = PictureMaker.ToArray(wish);
            Assert.Equal((wish, wish.Sent, Facts(wish)), (wish, file.Length, ImageHeader.Read(file)));
        }
    }

    [Theory]
    [InlineData(KnownTypes.Html)]
    [InlineData(KnownTypes.Svg)]
    [InlineData(KnownTypes.Pdf)]
    public void Texts_are_what_they_say_too(string type)
    {
        foreach (var truncate in (long[])[long.MaxValue, 5000, 14, 13, 5, 4, 3, 0])
        {
            var wish = new PictureWish
            {
                Found = type,
                Bytes = 12_345,
                Truncate = truncate,
            };
            var file = PictureMaker.ToArray(wish);
            Assert.Equal((wish, Facts(wish)), (wish, ImageHeader.Read(file)));
            Assert.Equal(Math.Min(truncate, 12_345), file.Length);
        }
    }

    [Theory]
    [InlineData("png rgba 16")]
    [InlineData("jpeg cmyk 8")]
    [InlineData("gif palette 8")]
    [InlineData("webp rgba 8")]
    public void A_huge_file_is_made_at_once_in_little_memory(string kind)
    {
        var wish = Wishes.Named(kind) with { Width = 5000, Height = 5000, Bytes = 100_000_000 };
        var (watch, before) = (Stopwatch.StartNew(), GC.GetAllocatedBytesForCurrentThread());
        Assert.Equal(wish.Length, PictureMaker.Blocks(wish).Sum(block => (long)block.Length));
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(2));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 8_000_000);
    }

    [Fact]
    public void The_same_wish_makes_the_same_bytes_and_another_seed_others()
    {
        foreach (var wish in Wishes.Kinds().Where(wish => wish.Bits >= 4))
        {
            var file = PictureMaker.ToArray(wish);
            Assert.Equal(file, PictureMaker.ToArray(wish with { }));
            Assert.NotEqual(file, PictureMaker.ToArray(wish with { Seed = "another photo" }));
        }
    }

    private static ImageHeader Facts(PictureWish wish) => MadeUpImage.Facts(wish, "").Header;
}
