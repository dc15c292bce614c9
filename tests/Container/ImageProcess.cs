using System.Diagnostics;
using System.Runtime.InteropServices;
using Emulator.Tests.Cli;

namespace Emulator.Tests.Container;

/// <summary>The image's program as an engine starts it: its variables and no others, as a user nobody knows.</summary>
internal sealed class ImageProcess : IDisposable
{
    private const string AnyUser = "12345";
    private readonly CancellationTokenSource _patience = new(EmulatorProcess.Patience, TimeProvider.System);
    private readonly Task<string> _errors;

    private ImageProcess(Process process)
    {
        Process = process;
        _errors = process.StandardError.ReadToEndAsync(_patience.Token);
    }

    public Process Process { get; }

    /// <summary>Starts it with some of its variables changed.</summary>
    public static ImageProcess Start(PublishedImage image, string[] arguments, params (string, string)[] changed)
    {
        var stages = DockerStages.Read();
        var entry = stages.Last("ENTRYPOINT").List!.Select(word => Moved(word, image));
        string[] line = [.. AsAnyUser(), .. entry, .. arguments];
        var start = new ProcessStartInfo(line[0], line[1..])
        {
            WorkingDirectory = Moved(stages.Last("WORKDIR").Text, image),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.Environment.Clear();
        start.Environment["DOTNET_ROOT"] = Runtime; // part of the base image
        foreach (var (name, value) in stages.Environment)
        {
            start.Environment[name] = value;
        }

        foreach (var (name, value) in changed)
        {
            start.Environment[name] = value;
        }

        return new ImageProcess(Process.Start(start)!);
    }

    public async Task<Uri> AddressAsync()
    {
        var line = await Process.StandardOutput.ReadLineAsync(_patience.Token) ?? await _errors;
        return new Uri($"http://127.0.0.1:{line.Split(':')[^1]}");
    }

    public async Task<Ending> EndAsync()
    {
        var output = await Process.StandardOutput.ReadToEndAsync(_patience.Token);
        await Process.WaitForExitAsync(_patience.Token);
        return new Ending(Process.ExitCode, output, await _errors);
    }

    public void Terminate() => Process.Start("kill", ["-TERM", $"{Process.Id}"])!.WaitForExit();

    public void Dispose()
    {
        if (!Process.HasExited)
        {
            Process.Kill();
        }

        Process.Dispose();
        _patience.Dispose();
    }

    private static string Runtime =>
        Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "../../.."));

    private static string Moved(string path, PublishedImage image) =>
        path.Replace("/app", image.App, StringComparison.Ordinal);

    /// <summary>Root may change; who is not root is somebody already, and may not write either.</summary>
    private static string[] AsAnyUser() =>
        Environment.IsPrivilegedProcess && File.Exists("/usr/bin/setpriv")
            ? ["/usr/bin/setpriv", "--reuid", AnyUser, "--regid", AnyUser, "--clear-groups", "--no-new-privs"]
            : [];
}
