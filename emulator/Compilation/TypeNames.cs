using System.Collections.Immutable;
using Emulator.Contracts;
using Emulator.Plans.Media;

namespace Emulator.Compilation;

/// <summary>Reads the types of media that a contract names, and finds those that were misspelt.</summary>
internal static class TypeNames
{
    private static readonly string[] Families =
    [
        "image/",
        "audio/",
        "video/",
        "text/",
        "application/",
        "font/",
        "model/",
        "multipart/",
        "message/",
    ];

    /// <summary>Names of pictures: those that bytes can show, and others; some are not registered, but used.</summary>
    private static readonly string[] Pictures =
    [
        .. KnownTypes.Found.Where(IsPicture),
        "image/jpg",
        "image/pjpeg",
        "image/x-png",
        "image/apng",
        "image/heif",
        "image/jxl",
        "image/jp2",
    ];

    /// <summary>Types that a sender may name: any that exists, or all of a family as in image/*.</summary>
    public static ImmutableArray<string> Declared(MediaArguments arguments, IReadOnlyList<TextAt> written)
    {
        foreach (var type in written.Where(type => !IsFamily(type.Text) && !IsRare(type.Text)))
        {
            if (IsPicture(type.Text) || !Families.Any(family => IsIn(family, type.Text)))
            {
                arguments.IsKnown(type, Pictures, "no type is called");
            }
        }

        return [.. written.Select(type => type.Text)];
    }

    /// <summary>Types that bytes can show.</summary>
    public static ImmutableArray<string> Found(MediaArguments arguments, IReadOnlyList<TextAt> written)
    {
        foreach (var type in written.Where(type => !IsFamily(type.Text)))
        {
            arguments.IsKnown(type, KnownTypes.Found, "bytes show no type");
        }

        return [.. written.Select(type => type.Text)];
    }

    private static bool IsFamily(string type) => type.EndsWith('*') && Families.Contains(type[..^1]);

    private static bool IsIn(string family, string type) =>
        type.StartsWith(family, StringComparison.Ordinal) && type.Length > family.Length;

    private static bool IsPicture(string type) => IsIn("image/", type);

    private static bool IsRare(string type) => IsIn("image/x-", type) || IsIn("image/vnd.", type);
}
