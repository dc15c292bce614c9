using System.Collections.Immutable;

namespace Emulator.Plans.Media;

/// <summary>The type that the sender names is one of some; `image/*` stands for all that begin so.</summary>
internal sealed class DeclaredType(ImmutableArray<string> types, bool exactly) : MediaRule
{
    public override string Limit { get; } = string.Join(", ", types);

    public override bool Holds(in SeenMedia media)
    {
        if (!media.Facts.IsKnown || media.Facts.Data is DataForm.Bare)
        {
            return true;
        }

        foreach (var type in types)
        {
            if (exactly ? media.Facts.Declared == type : TypePattern.Fits(type, media.Facts.Declared))
            {
                return true;
            }
        }

        return false;
    }

    public override FieldValue Offender(in SeenMedia media) => FieldValue.Of(media.Facts.Declared);
}

/// <summary>The type that the bytes show is one of some.</summary>
internal sealed class FoundType(ImmutableArray<string> types) : MediaRule
{
    public override string Limit { get; } = string.Join(", ", types);

    public override bool Holds(in SeenMedia media)
    {
        foreach (var type in types)
        {
            if (TypePattern.Fits(type, media.Facts.Header.Type))
            {
                return true;
            }
        }

        return !media.Facts.IsKnown;
    }

    public override FieldValue Offender(in SeenMedia media) => FieldValue.Of(media.Facts.Header.Type);
}

/// <summary>What the sender names and what the bytes show is one type.</summary>
internal sealed class TypesAgree : MediaRule
{
    private const string AlsoJpeg = "image/jpg"; // no registered name, but many write it

    public override string Limit => "the type of the bytes";

    public override bool Holds(in SeenMedia media)
    {
        var facts = media.Facts;
        return !facts.IsKnown
            || facts.Data is DataForm.Bare
            || KnownTypes.AreSame(facts.Declared, facts.Header.Type)
            || (facts.Header.Type == KnownTypes.Jpeg && KnownTypes.AreSame(facts.Declared, AlsoJpeg));
    }

    public override FieldValue Offender(in SeenMedia media) =>
        FieldValue.Of($"{Named(media.Facts.Declared)}, but the bytes are {Named(media.Facts.Header.Type)}");

    private static string Named(string type) => type.Length > 0 ? type : "nothing known";
}

/// <summary>The name of the file, or the path of the link, has one of some endings.</summary>
internal sealed class Extension(ImmutableArray<string> endings) : MediaRule
{
    public override string Limit { get; } = string.Join(", ", endings);

    public override bool AsksForFile => false;

    public override bool Holds(in SeenMedia media)
    {
        foreach (var ending in endings)
        {
            if (ending.Equals(media.Facts.Extension, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return media.Facts.Extension is null;
    }

    public override FieldValue Offender(in SeenMedia media) => FieldValue.Of(media.Facts.Extension ?? "");
}

/// <summary>Compares a type with one of a contract, which may end in a star.</summary>
internal static class TypePattern
{
    public static bool Fits(string pattern, string type) =>
        pattern.EndsWith('*')
            ? type.AsSpan().StartsWith(pattern.AsSpan(0, pattern.Length - 1), StringComparison.OrdinalIgnoreCase)
            : KnownTypes.AreSame(pattern, type);
}
