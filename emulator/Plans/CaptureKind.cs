using System.Collections.Immutable;

namespace Emulator.Plans;

/// <summary>What a capture takes: any text, digits alone, or a version such as v23.0.</summary>
internal sealed class CaptureKind
{
    public static readonly CaptureKind Any = new("any", static _ => true);
    public static readonly CaptureKind Digits = new("digits", OnlyDigits);
    public static readonly CaptureKind Version = new("version", IsVersion);
    public static readonly ImmutableArray<CaptureKind> All = [Any, Digits, Version];

    private readonly Test _test;

    private CaptureKind(string name, Test test) => (Name, _test) = (name, test);

    private delegate bool Test(ReadOnlySpan<char> text);

    public string Name { get; }

    public bool Fits(ReadOnlySpan<char> text) => text.Length > 0 && _test(text);

    /// <summary>Could a text that fits begin so? An empty beginning always could.</summary>
    public bool MayStartWith(ReadOnlySpan<char> text) =>
        this == Any || (this == Digits ? OnlyDigits(text) : MayStartVersion(text));

    /// <summary>Could a text that fits end so?</summary>
    public bool MayEndWith(ReadOnlySpan<char> text) =>
        this == Any || (this == Digits ? OnlyDigits(text) : MayEndVersion(text));

    public static bool AreDisjoint(CaptureKind left, CaptureKind right) => left != right && left != Any && right != Any;

    private static bool OnlyDigits(ReadOnlySpan<char> text)
    {
        foreach (var letter in text)
        {
            if (!char.IsAsciiDigit(letter))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsVersion(ReadOnlySpan<char> text)
    {
        var dot = text.IndexOf('.');
        return dot > 1
            && text[0] == 'v'
            && dot < text.Length - 1
            && OnlyDigits(text[1..dot])
            && OnlyDigits(text[(dot + 1)..]);
    }

    /// <summary>As far as 'v', 'v23', 'v23.' or 'v23.0'.</summary>
    private static bool MayStartVersion(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text is "v")
        {
            return true;
        }

        var dot = text.IndexOf('.');
        return text[0] == 'v' && (dot < 0 ? OnlyDigits(text[1..]) : dot > 1 && IsVersion([.. text, '0']));
    }

    /// <summary>As far back as '0', '.0', '23.0' or 'v23.0'.</summary>
    private static bool MayEndVersion(ReadOnlySpan<char> text) =>
        OnlyDigits(text) || IsVersion(text) || IsVersion(['v', '1', .. text]);
}
