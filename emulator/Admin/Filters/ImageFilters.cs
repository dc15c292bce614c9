using System.Globalization;
using Emulator.Admin.Images;
using Emulator.Plans.Scenarios;

namespace Emulator.Admin.Filters;

/// <summary>The filters that ask for the image of a request.</summary>
internal static class ImageFilters
{
    private static readonly Dictionary<string, Func<MediaView, string?>> All = new(StringComparer.Ordinal)
    {
        ["image"] = image => image.Given,
        ["image-address"] = image => image.Address,
        ["fetched"] = image => image.Fetched?.ToString(),
        ["image-type"] = image => image.Found ?? image.Declared,
        ["declared-type"] = image => image.Declared,
        ["pixels"] = image => image.Width is null ? null : Invariant($"{image.Width}x{image.Height}"),
        ["image-bytes"] = image => image.Bytes is { } bytes ? Invariant($"{bytes}") : null,
        ["sha256"] = image => image.Sha256,
    };

    public static IEnumerable<string> Names => All.Keys;

    /// <summary>The test that an image has this, or with an empty value that it has not; null: unknown.</summary>
    public static Predicate<MediaView?>? Of(string name, string value)
    {
        if (!All.TryGetValue(name, out var fact))
        {
            return null;
        }

        var pattern = new TextPattern(value);
        return image =>
            (image is null ? null : fact(image)) is { } text
                ? value.Length > 0 && pattern.Fits(text)
                : value.Length == 0;
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
