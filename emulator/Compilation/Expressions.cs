using System.Collections.Concurrent;
using Emulator.Contracts;
using Emulator.Plans;

namespace Emulator.Compilation;

/// <summary>
/// Makes regular expressions that run in time proportional to a text, whatever it is. Making one takes milliseconds,
/// and the same ones stand in every edition and come again at every reload: so they are kept.
/// </summary>
internal static class Expressions
{
    private const int MostKept = 1000;

    private static readonly ConcurrentDictionary<string, LinearExpression> Kept = new(StringComparer.Ordinal);

    /// <summary>The expression; null, with a problem, where it is none that runs so.</summary>
    public static LinearExpression? Make(string written, Origin origin, Problems problems)
    {
        try
        {
            if (Kept.Count >= MostKept)
            {
                Kept.Clear();
            }

            return Kept.GetOrAdd(written, static text => new LinearExpression(text));
        }
        catch (Exception wrong) when (wrong is ArgumentException or NotSupportedException)
        {
            problems.Add(origin, $"'{written}' is not an expression we can run: {wrong.Message}");
            return null;
        }
    }
}
