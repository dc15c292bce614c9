using System.ComponentModel;
using System.Diagnostics;

namespace Emulator.Tests.Support;

/// <summary>The project as it lies on the disk: its root and the files that belong to it.</summary>
internal static class Repository
{
    private static readonly string[] MadeByTools = ["bin", "obj", ".git", "TestResults"];

    public static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    public static string PathOf(string relative) => Path.Combine(Root, relative);

    public static string Read(string relative) => File.ReadAllText(PathOf(relative));

    /// <summary>Every file that is committed or would be, as `folder/file` from the root.</summary>
    public static IReadOnlyList<string> Files { get; } =
    [.. (AskGit(Root) ?? Walk(Root)).Where(file => File.Exists(PathOf(file))).Order(StringComparer.Ordinal)];

    /// <summary>The C# files under these folders of the root, with their text.</summary>
    public static IReadOnlyList<SourceFile> Sources(params string[] folders) =>
        [.. Files.Where(file => IsSource(file, folders)).Select(file => new SourceFile(file, Read(file)))];

    public static string FindRoot(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Emulator.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException($"no Emulator.sln in {start} or above it");
    }

    /// <summary>What a source archive without git holds: all but what tools have made.</summary>
    public static IReadOnlyList<string> Walk(string root) =>
        [
            .. Directory
                .EnumerateFiles(root, "*", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(root, file).Replace('\\', '/'))
                .Where(file => !file.Split('/').Intersect(MadeByTools).Any()),
        ];

    private static bool IsSource(string file, string[] folders) =>
        file.EndsWith(".cs", StringComparison.Ordinal)
        && folders.Any(folder => file.StartsWith(folder + "/", StringComparison.Ordinal));

    private static string[]? AskGit(string root)
    {
        var question = new ProcessStartInfo("git", "ls-files -z --cached --others --exclude-standard")
        {
            WorkingDirectory = root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        try
        {
            using var git = Process.Start(question)!;
            var quiet = git.StandardError.ReadToEndAsync();
            var answer = git.StandardOutput.ReadToEnd();
            git.WaitForExit();
            quiet.Wait();
            return git.ExitCode == 0 ? answer.Split('\0', StringSplitOptions.RemoveEmptyEntries) : null;
        }
        catch (Win32Exception)
        {
            return null; // no git on this machine
        }
    }
}
