using System.Collections.Immutable;
using System.Globalization;

namespace Emulator.Plans.Scenarios;

/// <summary>
/// What somebody asks for, as in 'server-error*2,slow:25s,accepted' or 'upload-media:unavailable': names alone, so that
/// it outlives the contracts it was asked of.
/// </summary>
internal sealed record Wish(string Text, string Operation, ImmutableArray<WishItem> Items)
{
    /// <summary>The name that means: as the contract judges.</summary>
    public const string AsJudged = "accepted";

    /// <summary>Operations by any name, in place of one.</summary>
    public const string AnyOperation = "any";

    private const int LongestText = 1000;
    private const long MostTimes = 1_000_000_000;

    /// <summary>The wish for one thing by its name.</summary>
    public static Wish Of(string name) => new(name, "", [new WishItem(name, "", 0)]);

    /// <summary>The wish in a text, or what is wrong with it.</summary>
    public static (Wish? Wish, string? Error) Read(string text)
    {
        if (text.Length > LongestText)
        {
            return (null, $"it has {text.Length} letters; {LongestText} are the most");
        }

        var (operation, rest) = Divide(text.Trim());
        var items = ImmutableArray.CreateBuilder<WishItem>();
        foreach (var part in rest.Split(','))
        {
            if (Item(part.Trim()) is not { } item)
            {
                return (null, $"'{Shown(part.Trim())}' in it is no NAME, NAME:VALUE or NAME*TIMES");
            }

            items.Add(item);
        }

        return (new Wish(text.Trim(), operation, items.DrainToImmutable()), null);
    }

    public static bool IsName(string text) =>
        text.Length is > 0 and <= 100
        && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.');

    /// <summary>What a name follows behind the first colon is an operation, for values begin with a digit.</summary>
    private static (string Operation, string Names) Divide(string text) =>
        text.IndexOf(':') is > 0 and var colon
        && colon + 1 < text.Length
        && char.IsAsciiLetter(text[colon + 1])
        && !text[..colon].Contains(',', StringComparison.Ordinal)
            ? (text[..colon].Trim(), text[(colon + 1)..])
            : ("", text);

    private static WishItem? Item(string text)
    {
        var (head, times) = text.Split('*', 2) is [var before, var count]
            ? (before, Count(count))
            : ((string, long?))(text, 0);
        var (name, value) = head.Split(':', 2) is [var first, var second] ? (first, second) : (head, "");
        return times is { } number && IsName(name) && value.Length > 0 == head.Contains(':', StringComparison.Ordinal)
            ? new WishItem(name, value, number)
            : null;
    }

    private static string Shown(string part) => part.Length > 100 ? $"{part[..100]}…" : part;

    private static long? Count(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number is > 0 and <= MostTimes
            ? number
            : null;
}

/// <summary>One name of a wish, what is said behind it, and how often it is wished for; zero means unsaid.</summary>
internal sealed record WishItem(string Name, string Value, long Times);
