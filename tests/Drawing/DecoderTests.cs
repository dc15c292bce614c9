using System.Diagnostics;
using Emulator.Drawing;
using Emulator.Plans.Media;
using Emulator.Tests.Support;

namespace Emulator.Tests.Drawing;

/// <summary>Programs that others wrote read every kind of picture without a complaint.</summary>
public sealed class DecoderTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("emulator-pictures-");

    public static TheoryData<string> Png { get; } = Wishes.Names(wish => wish.Found == KnownTypes.Png);

    public static TheoryData<string> Jpeg { get; } = Wishes.Names(wish => wish.Found == KnownTypes.Jpeg);

    public static TheoryData<string> Gif { get; } = Wishes.Names(wish => wish.Found == KnownTypes.Gif);

    public static TheoryData<string> WebP { get; } = Wishes.Names(wish => wish.Found == KnownTypes.WebP);

    public void Dispose() => _folder.Delete(recursive: true);

    [TheoryWith("pngcheck")]
    [MemberData(nameof(Png))]
    public void Pngcheck_finds_nothing_wrong(string kind) =>
        Assert.All(Files(kind), file => Assert.StartsWith("OK: ", Run("pngcheck", file), StringComparison.Ordinal));

    [TheoryWith("djpeg")]
    [MemberData(nameof(Jpeg))]
    public void Djpeg_unpacks_it(string kind) =>
        Assert.All(Files(kind), file => Assert.Equal("", Run("djpeg", "-strict", "-outfile", $"{file}.out", file)));

    [TheoryWith("gif2rgb")]
    [MemberData(nameof(Gif))]
    public void Gif2rgb_unpacks_it(string kind) =>
        Assert.All(Files(kind), file => Assert.Equal("", Run("gif2rgb", "-1", "-o", $"{file}.out", file)));

    [TheoryWith("webpinfo")]
    [MemberData(nameof(WebP))]
    public void Webpinfo_finds_no_error(string kind) =>
        Assert.All(
            Files(kind),
            file => Assert.Contains("No error detected", Run("webpinfo", file), StringComparison.Ordinal)
        );

    [TheoryWith("dwebp")]
    [MemberData(nameof(WebP))]
    public void Dwebp_unpacks_it(string kind)
    {
        var isAnimated = Wishes.Named(kind).Animated; // which that program does not take
        Assert.All(
            isAnimated ? [] : Files(kind),
            file => Assert.Contains("Decoded", Run("dwebp", file, "-o", $"{file}.out"), StringComparison.Ordinal)
        );
        Assert.Equal(isAnimated, kind.EndsWith("animated", StringComparison.Ordinal));
    }

    private string[] Files(string kind) => [.. Sizes(Wishes.Named(kind)).Select(Save)];

    /// <summary>The smallest file, one more byte, an odd one, and pictures that are tiny, narrow and large.</summary>
    private static IEnumerable<PictureWish> Sizes(PictureWish wish)
    {
        foreach (var bytes in (long[])[PictureSize.Smallest(wish), PictureSize.Smallest(wish) + 1, 300_001])
        {
            yield return wish with
            {
                Bytes = bytes,
            };
        }

        foreach (var (width, height) in ((int, int)[])[(1, 1), (1, 3000), (7001, 1500)])
        {
            yield return wish with
            {
                Width = width,
                Height = height,
            };
        }
    }

    private string Save(PictureWish wish, int number)
    {
        var path = Path.Combine(_folder.FullName, $"{number}.{wish.Found[6..]}");
        File.WriteAllBytes(path, PictureMaker.ToArray(wish));
        return path;
    }

    private static string Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var said = process.StandardOutput.ReadToEnd() + errors.GetAwaiter().GetResult();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{program} {string.Join(' ', arguments)}: {said}");
        return said;
    }
}
