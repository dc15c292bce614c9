using Emulator.Contracts;

namespace Emulator.Cli;

/// <summary>What the program says: results on the output, all else on the error stream.</summary>
internal sealed class Terminal(TextWriter output, TextWriter errors)
{
    public void Say(string line)
    {
        output.WriteLine(line);
        output.Flush();
    }

    public void Error(string line) => errors.WriteLine(line);

    /// <summary>Says what is wrong with how the program was called.</summary>
    public int Misused(string wrong)
    {
        Error($"{wrong} (--help lists all)");
        return ExitCode.WrongUsage;
    }

    /// <summary>Prints every problem and says how many there are.</summary>
    public int Refuse(Problems problems)
    {
        foreach (var problem in problems.InOrder)
        {
            Error(problem.ToString());
        }

        Error(problems.InOrder.Count == 1 ? "1 problem" : $"{problems.InOrder.Count} problems");
        return ExitCode.Failed;
    }
}

/// <summary>How the program ends.</summary>
internal static class ExitCode
{
    public const int Done = 0;
    public const int Failed = 1;
    public const int WrongUsage = 2;
}
