using System.Collections.Immutable;

namespace Emulator.Plans;

/// <summary>What a capture takes: any text, digits alone, a version such as v23.0, one of some words …</summary>
internal abstract class CaptureKind(string name)
{
    protected const string HexDigits = "0123456789abcdefABCDEF";
    private const string LatinLetters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

    public static readonly CaptureKind Any = new AnyText();
    public static readonly LettersAlone Letters = new("letters", LatinLetters, rank: 1);
    public static readonly LettersAlone Hex = new("hex", HexDigits, rank: 2);
    public static readonly LettersAlone Digits = new("digits", "0123456789", rank: 3);
    public static readonly CaptureKind Version = new VersionText();
    public static readonly CaptureKind Uuid = new UuidText();

    /// <summary>The kinds that have a name; beside them there are lists of words.</summary>
    public static readonly ImmutableArray<CaptureKind> All = [Any, Digits, Hex, Letters, Version, Uuid];

    public string Name => name;

    /// <summary>How many letters of every text that fits are always the same, or as good as.</summary>
    public virtual int FixedLetters => 0;

    /// <summary>Of two kinds with as many fixed letters, the higher rank is asked first; it is below 64.</summary>
    public abstract int Rank { get; }

    public bool Fits(ReadOnlySpan<char> text, bool ignoreCase = false) => text.Length > 0 && FitsSome(text, ignoreCase);

    /// <summary>All texts that fit, by their forms: mostly one, of words one each.</summary>
    public abstract IEnumerable<TextForm> Forms(bool ignoreCase);

    protected abstract bool FitsSome(ReadOnlySpan<char> text, bool ignoreCase);
}

/// <summary>Whatever stands between two slashes.</summary>
internal sealed class AnyText() : CaptureKind("any")
{
    public override int Rank => 0;

    public override IEnumerable<TextForm> Forms(bool ignoreCase) => [TextForm.Of(LetterSet.All, many: true)];

    protected override bool FitsSome(ReadOnlySpan<char> text, bool ignoreCase) => true;
}
