namespace Emulator.Plans.Media;

/// <summary>What came of asking for a link: the facts, or why nobody was asked.</summary>
internal sealed record LinkAnswer(MediaFacts? Facts, string WhyNot)
{
    public static LinkAnswer Of(MediaFacts facts) => new(facts, "");

    /// <summary>It was us who did not want to ask: that tells nothing of the file.</summary>
    public static LinkAnswer NotAsked(string why) => new(null, why);

    /// <summary>A file that came: worth keeping, for whoever asks again gets the same for a while.</summary>
    public bool IsFile => Facts is { Status: 200 };
}
