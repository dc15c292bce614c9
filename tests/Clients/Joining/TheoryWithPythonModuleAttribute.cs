using System.Diagnostics;
using Emulator.Tests.Support;

namespace Emulator.Tests.Clients.Joining;

/// <summary>A theory that needs a library of Python; where that is not installed it says so and does not run.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class TheoryWithPythonModuleAttribute : TheoryAttribute
{
    public TheoryWithPythonModuleAttribute(string module)
    {
        Skip = new TheoryWithAttribute("python3").Skip;
        if (Skip is null && !CanImport(module))
        {
            Skip = $"Python cannot import {module} here";
        }
    }

    private static bool CanImport(string module)
    {
        var start = new ProcessStartInfo("python3", ["-c", $"import {module}"])
        {
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        using var python = Process.Start(start)!;
        python.StandardError.ReadToEnd();
        python.WaitForExit();
        return python.ExitCode == 0;
    }
}
