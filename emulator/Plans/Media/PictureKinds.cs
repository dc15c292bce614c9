namespace Emulator.Plans.Media;

/// <summary>Which colours the formats have, and how many bits their samples.</summary>
internal static class PictureKinds
{
    private static readonly ImageColour[] OfPng =
    [
        ImageColour.Grey,
        ImageColour.GreyAlpha,
        ImageColour.Rgb,
        ImageColour.Rgba,
        ImageColour.Palette,
    ];

    private static readonly ImageColour[] OfJpeg = [ImageColour.Grey, ImageColour.Rgb, ImageColour.Cmyk];

    public static (ImageColour[] Colours, int[] Bits) Of(string type, ImageColour colour) =>
        type switch
        {
            KnownTypes.Png => (OfPng, BitsOfPng(colour)),
            KnownTypes.Jpeg => (OfJpeg, [8]),
            KnownTypes.Gif => ([ImageColour.Palette], [1, 2, 3, 4, 5, 6, 7, 8]),
            _ => ([ImageColour.Rgb, ImageColour.Rgba], [8]),
        };

    /// <summary>Numbers for one pixel.</summary>
    public static int Samples(ImageColour colour) =>
        colour switch
        {
            ImageColour.GreyAlpha => 2,
            ImageColour.Rgb => 3,
            ImageColour.Rgba or ImageColour.Cmyk => 4,
            _ => 1,
        };

    private static int[] BitsOfPng(ImageColour colour) =>
        colour switch
        {
            ImageColour.Grey => [1, 2, 4, 8, 16],
            ImageColour.Palette => [1, 2, 4, 8],
            _ => [8, 16],
        };
}
