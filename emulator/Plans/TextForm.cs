using System.Collections.Immutable;

namespace Emulator.Plans;

/// <summary>A form that texts can have: letter after letter, each of some set, some as often as one likes.</summary>
internal sealed class TextForm
{
    private readonly ImmutableArray<Step> _steps;

    private TextForm(ImmutableArray<Step> steps) => _steps = steps;

    /// <summary>A letter of a set, or one and more of them.</summary>
    public static TextForm Of(LetterSet letters, bool many) =>
        new(many ? [new Step(letters, false), new Step(letters, true)] : [new Step(letters, false)]);

    /// <summary>One text, perhaps in any case.</summary>
    public static TextForm Of(string text, bool ignoreCase) =>
        new([.. text.Select(letter => new Step(LetterSet.Of(letter, ignoreCase), false))]);

    public TextForm Then(TextForm next) => new([.. _steps, .. next._steps]);

    /// <summary>Is there a text that has both forms?</summary>
    public bool Meets(TextForm other) => Meets(other, 0, 0, new bool[_steps.Length + 1, other._steps.Length + 1]);

    /// <summary>Walks over both forms side by side; what was walked before need not be walked again.</summary>
    private bool Meets(TextForm other, int at, int otherAt, bool[,] walked)
    {
        if (at == _steps.Length && otherAt == other._steps.Length)
        {
            return true;
        }

        if (walked[at, otherAt])
        {
            return false;
        }

        walked[at, otherAt] = true;
        var (step, otherStep) = (StepAt(at), other.StepAt(otherAt));
        return (step.MayRepeat && Meets(other, at + 1, otherAt, walked))
            || (otherStep.MayRepeat && Meets(other, at, otherAt + 1, walked))
            || (
                step.Letters.Meets(otherStep.Letters)
                && Meets(other, step.MayRepeat ? at : at + 1, otherStep.MayRepeat ? otherAt : otherAt + 1, walked)
            );
    }

    private Step StepAt(int at) => at < _steps.Length ? _steps[at] : Step.None;

    /// <summary>One letter, or any number of letters, none included.</summary>
    private sealed record Step(LetterSet Letters, bool MayRepeat)
    {
        public static readonly Step None = new(default, MayRepeat: false);
    }
}

/// <summary>Some letters: of ASCII any, beyond it one or all.</summary>
internal readonly record struct LetterSet(UInt128 Ascii, char Beyond, bool AllBeyond)
{
    public static readonly LetterSet All = new(UInt128.MaxValue, default, true);

    public static LetterSet Of(string letters) =>
        new(letters.Aggregate(UInt128.Zero, (set, letter) => set | (UInt128.One << letter)), default, false);

    public static LetterSet Of(char letter, bool ignoreCase) =>
        ignoreCase ? Single(char.ToUpperInvariant(letter)).With(Single(char.ToLowerInvariant(letter))) : Single(letter);

    public bool Meets(LetterSet other) =>
        (Ascii & other.Ascii) != UInt128.Zero
        || (AllBeyond && (other.AllBeyond || other.Beyond != default))
        || (other.AllBeyond && Beyond != default)
        || (Beyond != default && Beyond == other.Beyond);

    private static LetterSet Single(char letter) =>
        char.IsAscii(letter) ? new(UInt128.One << letter, default, false) : new(default, letter, false);

    /// <summary>Both cases of one letter; beyond ASCII the upper one stands for both.</summary>
    private LetterSet With(LetterSet lower) =>
        new(Ascii | lower.Ascii, Beyond != default ? Beyond : lower.Beyond, false);
}
