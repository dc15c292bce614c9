using System.Diagnostics;
using System.Reflection;
using System.Security.Cryptography;
using Emulator.Tests.Support;

namespace Emulator.Tests.Packages;

/// <summary>
/// Both packages in a folder outside the project, and what a stranger has there: a source with nothing but them. What
/// they depend on lies on this machine already, so nothing is downloaded and nothing of ours is kept.
/// </summary>
public sealed class PackedFolder : IAsyncLifetime
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(3);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("emulator-packages-");

    /// <summary>Never twice the same: a cache would give the packages of the run before.</summary>
    public string Version { get; } = $"0.1.0-test.x{RandomNumberGenerator.GetHexString(12, lowercase: true)}";

    /// <summary>Where `dotnet` lies: a tool outside the usual place is told by DOTNET_ROOT.</summary>
    public static string DotnetRoot { get; } =
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "../../.."));

    public string PathOf(string relative) => Path.Combine(_folder.FullName, relative);

    public async Task<string> WriteAsync(string relative, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(relative))!);
        await File.WriteAllTextAsync(PathOf(relative), text);
        return PathOf(relative);
    }

    /// <summary>Packs what the tests were built with.</summary>
    public async Task InitializeAsync()
    {
        var built = typeof(PackedFolder).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;
        foreach (var project in new[] { "emulator/Emulator.csproj", "emulator/Testing/Emulator.Testing.csproj" })
        {
            var (code, said) = await RunAsync(
                "dotnet",
                [
                    "pack",
                    Repository.PathOf(project),
                    "--no-build",
                    "-c",
                    built,
                    "-o",
                    PathOf("packages"),
                    $"-p:Version={Version}",
                    "-nologo",
                ]
            );
            Assert.True(code == 0, said);
        }

        await WriteSourcesAsync();
    }

    private async Task WriteSourcesAsync()
    {
        var known = Environment.GetEnvironmentVariable("NUGET_PACKAGES");
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        var packages = string.IsNullOrEmpty(known) ? Path.Combine(home, ".nuget", "packages") : known;
        await WriteAsync(
            "nuget.config",
            $"""
            <configuration>
              <packageSources><clear /><add key="packed" value="{PathOf("packages")}" /></packageSources>
              <fallbackPackageFolders><add key="restored" value="{packages}" /></fallbackPackageFolders>
            </configuration>
            """
        );
    }

    /// <summary>Runs a program to its end; says its exit code and all it said.</summary>
    public async Task<(int Code, string Said)> RunAsync(string program, string[] arguments)
    {
        using var process = Process.Start(StartOf(program, arguments))!;
        using var stop = new CancellationTokenSource(Longest, TimeProvider.System);
        try
        {
            var (output, error) = (
                process.StandardOutput.ReadToEndAsync(stop.Token),
                process.StandardError.ReadToEndAsync(stop.Token)
            );
            var said = await output + await error;
            await process.WaitForExitAsync(stop.Token);
            return (process.ExitCode, said);
        }
        finally
        {
            End(process);
        }
    }

    public ProcessStartInfo StartOf(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = _folder.FullName,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DOTNET_ROOT"] = DotnetRoot;
        start.Environment["NUGET_PACKAGES"] = PathOf("cache");
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        return start;
    }

    public static void End(Process process)
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
        }
    }

    public Task DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return Task.CompletedTask;
    }
}
