using Emulator.Cli;

namespace Emulator.Tests.Cli;

/// <summary>Runs a verb of the program in this process.</summary>
internal static class Verbs
{
    public static async Task<Ending> RunAsync(string arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var errors = new StringWriter { NewLine = "\n" };
        var words = arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var code = await CommandLine.RunAsync(words, new Dictionary<string, string>(), output, errors);
        return new Ending(code, output.ToString(), errors.ToString());
    }
}
