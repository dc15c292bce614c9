using Emulator.Plans.Media;

namespace Emulator.Tests.Drawing;

/// <summary>Makes wishes for tests: of every kind there is, or by the hundred with a seed.</summary>
internal static class Wishes
{
    /// <summary>Every kind: type, colour, bits, and whether it moves.</summary>
    public static IEnumerable<PictureWish> Kinds()
    {
        foreach (var type in (string[])[KnownTypes.Png, KnownTypes.Jpeg, KnownTypes.Gif, KnownTypes.WebP])
        {
            foreach (var colour in Enum.GetValues<ImageColour>())
            {
                var (colours, bits) = PictureKinds.Of(type, colour);
                foreach (var each in colours.Contains(colour) ? bits : [])
                {
                    yield return Kind(type, colour, each, animated: false);
                    if (type is KnownTypes.Gif or KnownTypes.WebP)
                    {
                        yield return Kind(type, colour, each, animated: true);
                    }
                }
            }
        }
    }

    /// <summary>A kind by the name that rows of tests have for it.</summary>
    public static PictureWish Named(string name) => Kinds().Single(wish => NameOf(wish) == name);

    public static string NameOf(PictureWish wish) =>
        $"{wish.Found[6..]} {ColourNames.Of(wish.Colour)} {wish.Bits}" + (wish.Animated ? " animated" : "");

    public static TheoryData<string> Names(Func<PictureWish, bool> wanted) => [.. Kinds().Where(wanted).Select(NameOf)];

    /// <summary>Wishes of all kinds and sizes, some of which break off.</summary>
    public static IEnumerable<PictureWish> Many(int count, int seed)
    {
        var (random, kinds) = (new Random(seed), Kinds().ToArray());
        for (var i = 0; i < count; i++)
        {
            var wish = kinds[random.Next(kinds.Length)] with
            {
                Width = random.Next(3) == 0 ? random.Next(1, 12) : random.Next(1, 1500),
                Height = random.Next(3) == 0 ? random.Next(1, 12) : random.Next(1, 1500),
                Seed = $"{seed} {i}",
            };
            wish = wish with
            {
                Bytes =
                    random.Next(4) == 0
                        ? null
                        : PictureSize.Smallest(wish) + random.Next(random.Next(2) == 0 ? 40 : 300_000),
            };
            yield return random.Next(3) == 0
                ? wish with
                {
                    Truncate = random.Next(2) == 0 ? random.Next(60) : random.NextInt64(wish.Length + 5),
                }
                : wish;
        }
    }

    private static PictureWish Kind(string type, ImageColour colour, int bits, bool animated) =>
        new()
        {
            Declared = type,
            Found = type,
            Colour = colour,
            Bits = bits,
            Animated = animated,
            Width = 61,
            Height = 43,
            Seed = "photo",
        };
}
