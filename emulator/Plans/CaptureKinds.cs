using System.Buffers;
using System.Collections.Immutable;

namespace Emulator.Plans;

/// <summary>Letters of one alphabet, as many as there are. The smaller alphabet has the higher rank.</summary>
internal sealed class LettersAlone(string name, string alphabet, int rank) : CaptureKind(name)
{
    private readonly SearchValues<char> _alphabet = SearchValues.Create(alphabet);

    public override int Rank => rank;

    public bool Are(ReadOnlySpan<char> text) => !text.ContainsAnyExcept(_alphabet);

    public override IEnumerable<TextForm> Forms(bool ignoreCase) => [TextForm.Of(LetterSet.Of(alphabet), many: true)];

    protected override bool FitsSome(ReadOnlySpan<char> text, bool ignoreCase) => Are(text);
}

/// <summary>A version such as v23.0.</summary>
internal sealed class VersionText() : CaptureKind("version")
{
    private static readonly TextForm Number = TextForm.Of(LetterSet.Of("0123456789"), many: true);

    public override int FixedLetters => 2;

    public override int Rank => 4;

    public override IEnumerable<TextForm> Forms(bool ignoreCase) =>
        [TextForm.Of("v", ignoreCase).Then(Number).Then(TextForm.Of(".", ignoreCase)).Then(Number)];

    protected override bool FitsSome(ReadOnlySpan<char> text, bool ignoreCase)
    {
        var dot = text.IndexOf('.');
        return dot > 1
            && (text[0] == 'v' || (ignoreCase && text[0] == 'V'))
            && dot < text.Length - 1
            && Digits.Are(text[1..dot])
            && Digits.Are(text[(dot + 1)..]);
    }
}

/// <summary>Five groups of hexadecimal digits with hyphens between, in either case.</summary>
internal sealed class UuidText() : CaptureKind("uuid")
{
    private static readonly int[] Groups = [8, 4, 4, 4, 12];

    public override int FixedLetters => 4;

    public override int Rank => 5;

    public override IEnumerable<TextForm> Forms(bool ignoreCase)
    {
        var digit = TextForm.Of(LetterSet.Of(HexDigits), many: false);
        var groups = Groups.Select(length => Enumerable.Repeat(digit, length).Aggregate((all, one) => all.Then(one)));
        return [groups.Aggregate((before, group) => before.Then(TextForm.Of("-", ignoreCase)).Then(group))];
    }

    protected override bool FitsSome(ReadOnlySpan<char> text, bool ignoreCase)
    {
        if (text.Length != 36)
        {
            return false;
        }

        var at = 0;
        foreach (var length in Groups)
        {
            if (!Hex.Are(text.Slice(at, length)) || (at + length < 36 && text[at + length] != '-'))
            {
                return false;
            }

            at += length + 1;
        }

        return true;
    }
}

/// <summary>One of some words.</summary>
internal sealed class OneOfWords(ImmutableArray<string> words) : CaptureKind(string.Join('|', words))
{
    public ImmutableArray<string> Words => words;

    public override int FixedLetters { get; } = words.Min(word => word.Length);

    /// <summary>Fewer words are narrower, and any number is narrower than all other kinds.</summary>
    public override int Rank => 63 - Math.Min(words.Length, 56);

    public override IEnumerable<TextForm> Forms(bool ignoreCase) => words.Select(word => TextForm.Of(word, ignoreCase));

    public override bool Equals(object? obj) => obj is OneOfWords other && other.Name == Name;

    public override int GetHashCode() => Name.GetHashCode(StringComparison.Ordinal);

    protected override bool FitsSome(ReadOnlySpan<char> text, bool ignoreCase)
    {
        var comparison = ignoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        foreach (var word in words)
        {
            if (text.Equals(word, comparison))
            {
                return true;
            }
        }

        return false;
    }
}
