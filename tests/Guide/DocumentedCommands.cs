using System.Diagnostics;
using Emulator.Cli;
using Emulator.Tests.Support;

namespace Emulator.Tests.Guide;

/// <summary>
/// Runs the commands of a document from its first to its last, as a reader does who copies them: in one shell, against
/// a server of their own, with the built program behind `dotnet run --project emulator --`.
/// </summary>
internal sealed class DocumentedCommands : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Commands that a document shows and another check runs: they are noted, not run.</summary>
    private const string Prelude = """
        set -euo pipefail
        trap 'echo "line $LINENO" >&2' ERR
        curl() { command curl --max-time 30 -D "$(mktemp "$NOTES/reply.XXXXXX")" "$@"; }
        bash() { echo "bash $*" >>"$NOTES/elsewhere"; }
        docker() { echo "docker $*" >>"$NOTES/elsewhere"; }
        dotnet() {
          if [ "${1-} ${2-} ${3-} ${4-}" = 'run --project emulator --' ]; then
            shift 4
            command dotnet "$EMULATOR_DLL" "$@"
          else
            echo "dotnet $*" >>"$NOTES/elsewhere"
          fi
        }

        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("commands-").FullName;

    private string Notes => Path.Combine(_folder, "notes");

    /// <summary>The commands that were noted, not run.</summary>
    public IReadOnlyList<string> Elsewhere =>
        File.Exists(Path.Combine(Notes, "elsewhere")) ? File.ReadAllLines(Path.Combine(Notes, "elsewhere")) : [];

    /// <summary>An empty file that some command is about.</summary>
    public void Put(string name)
    {
        var path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, "");
    }

    /// <summary>What went wrong, command by command.</summary>
    public async Task<IReadOnlyList<string>> RunAsync(string document, TestServer server)
    {
        var blocks = GuideBlock.Read(Repository.Read(document)).Where(block => block.Language == "bash").ToArray();
        var script = Prelude + string.Join('\n', blocks.Select(block => block.Text));
        Directory.CreateDirectory(Notes);
        using var bash = Process.Start(ShellOf(script, server))!;
        using var patience = new CancellationTokenSource(Patience, TimeProvider.System);
        var (output, errors) = (bash.StandardOutput.ReadToEndAsync(), bash.StandardError.ReadToEndAsync());
        try
        {
            await bash.WaitForExitAsync(patience.Token);
        }
        finally
        {
            bash.Kill(entireProcessTree: true);
        }

        var refused = Directory.GetFiles(Notes, "reply.*").SelectMany(File.ReadAllLines).Where(IsOurError);
        return bash.ExitCode == 0 ? [.. refused] : [.. refused, $"{await errors}\n{await output}"];
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static bool IsOurError(string header) =>
        header.StartsWith("X-Emulator-Error:", StringComparison.OrdinalIgnoreCase);

    private ProcessStartInfo ShellOf(string script, TestServer server)
    {
        var start = new ProcessStartInfo("bash")
        {
            WorkingDirectory = _folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            UseShellExecute = false,
        };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add(script.Replace("http://localhost:8080", $"http://{server.EndPoint}"));
        start.Environment["NOTES"] = Notes;
        start.Environment["EMULATOR_DLL"] = typeof(CommandLine).Assembly.Location;
        return start;
    }
}
