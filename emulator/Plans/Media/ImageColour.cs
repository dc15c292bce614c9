namespace Emulator.Plans.Media;

/// <summary>Of what the pixels of a picture are made.</summary>
internal enum ImageColour : byte
{
    Unknown,
    Grey,
    GreyAlpha,
    Rgb,
    Rgba,
    Palette,
    Cmyk,
}

/// <summary>What the colours are called in contracts.</summary>
internal static class ColourNames
{
    public static readonly string[] All = ["grey", "grey-alpha", "rgb", "rgba", "palette", "cmyk"];

    /// <summary>The name of a colour; nothing for one that is not known.</summary>
    public static string Of(ImageColour colour) => colour is ImageColour.Unknown ? "" : All[(int)colour - 1];

    /// <summary>The colour of that name, unknown when there is none.</summary>
    public static ImageColour Find(string name) => (ImageColour)(Array.IndexOf(All, name) + 1);
}
