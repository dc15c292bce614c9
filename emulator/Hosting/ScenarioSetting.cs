using Emulator.Compilation.Scenarios;
using Emulator.Contracts;
using Emulator.Plans;
using Emulator.Plans.Scenarios;

namespace Emulator.Hosting;

/// <summary>Reads what every send meets from the start.</summary>
internal static class ScenarioSetting
{
    private const string Flag = "--scenario";

    /// <summary>Null when nothing was said, or, with a problem, when no provider could do it.</summary>
    public static Wish? Read(string text, Catalog catalog, ScenarioBook? book, Problems problems)
    {
        if (text.Length == 0 || book is null)
        {
            return null;
        }

        var (wish, refusal) = new WishCheck(catalog, book).Read(text);
        if (refusal is not null)
        {
            problems.Add(new Origin(Flag, 1, 1), refusal.Detail);
        }

        return wish;
    }
}
