using System.Diagnostics;

namespace Bench;

/// <summary>Builds the emulator as released and says where its assembly is.</summary>
internal static class EmulatorBuild
{
    public static async Task<string> RunAsync()
    {
        const string Options = "-c Release -t:Build -getProperty:TargetPath -nodeReuse:false";
        var start = new ProcessStartInfo(
            "dotnet",
            ["build", Path.Combine(Root, "emulator", "Emulator.csproj"), .. Options.Split(' ')]
        )
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        using var build = Process.Start(start)!;
        var output = await build.StandardOutput.ReadToEndAsync();
        await build.WaitForExitAsync();
        if (build.ExitCode != 0 || !File.Exists(output.Trim()))
        {
            throw new InvalidOperationException("the emulator does not build, see above");
        }

        return output.Trim();
    }

    /// <summary>The root of the project.</summary>
    public static string Root => FindRoot();

    private static string FindRoot()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "emulator", "Emulator.csproj")))
            {
                return at.FullName;
            }
        }

        throw new InvalidOperationException($"no emulator/Emulator.csproj above {AppContext.BaseDirectory}");
    }
}
