using System.Net;
using System.Net.Sockets;
using Emulator.Cli;
using Emulator.Tests.Support;

namespace Emulator.Tests.Cli;

/// <summary>A command runs with an emulator of its own, and all that it does reaches whoever called.</summary>
public sealed class ExecVerbTests : IDisposable
{
    private static readonly string Program = $"dotnet '{typeof(CommandLine).Assembly.Location}'";
    private readonly TinyContracts _contracts = new();

    public ExecVerbTests() => _contracts.Write("grey-pebble", "two");

    private string Exec => $"exec --contracts {_contracts.Path}";

    public void Dispose() => _contracts.Dispose();

    [Fact]
    public async Task Tells_the_command_every_base_url_and_leaves_it_the_output()
    {
        var ending = await RunAsync(
            "--set API_URL={grey-pebble}v1 --set PLACE={base}x?y={pebble@documented}",
            "echo $EMULATOR_BASE; echo $EMULATOR_BASE_PEBBLE; echo $EMULATOR_BASE_GREY_PEBBLE; "
                + "echo $API_URL; echo $PLACE"
        );
        Assert.Equal(0, ending.Code);
        var lines = ending.Output.TrimEnd().Split('\n');
        Assert.Matches("^http://127\\.0\\.0\\.1:[0-9]+/$", lines[0]);
        var at = lines[0];
        Assert.Equal(
            [$"{at}pebble/", $"{at}grey-pebble/", $"{at}grey-pebble/v1", $"{at}x?y={at}pebble@documented/"],
            lines[1..]
        );
        Assert.StartsWith($"listening on {at.TrimEnd('/')}\n", ending.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_server_is_ready_and_a_command_that_is_an_emulator_knows_the_variables()
    {
        var ending = await RunAsync("--set EMULATOR_URLS={base}", $"{Program} healthcheck");
        Assert.Equal(0, ending.Code);
        Assert.Contains("\"status\": \"ready\"", ending.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("warning", ending.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("exit 7", 7)]
    [InlineData("kill -9 $$", 137)]
    [InlineData("true", 0)]
    public async Task Ends_as_the_command_ends(string script, int code) =>
        Assert.Equal(code, (await RunAsync("", script)).Code);

    [Theory]
    [InlineData("TERM")]
    [InlineData("INT")]
    public async Task Hands_signals_on_and_serves_until_the_command_is_done(string signal)
    {
        var farewell = $"trap '{Program.Replace("'", "")} healthcheck && exit 5' {signal}";
        using var emulator = EmulatorProcess.Start(
            $"{Exec} --set EMULATOR_URLS={{base}} -- sh -c \"{farewell}; echo up; while :; do sleep 0.05; done\""
        );
        Assert.Equal("up", await emulator.ReadLineAsync());
        emulator.Tell(signal);
        var ending = await emulator.EndAsync();
        Assert.Equal(5, ending.Code);
        Assert.Contains("\"status\": \"ready\"", ending.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_that_there_is_no_such_command_as_a_shell_would()
    {
        var ending = await EmulatorProcess.RunAsync($"{Exec} -- no-such-command-here --help");
        Assert.Equal((127, ""), (ending.Code, ending.Output));
        Assert.Contains("there is no command 'no-such-command-here'", ending.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_that_a_file_is_no_command_as_a_shell_would()
    {
        var ending = await EmulatorProcess.RunAsync($"{Exec} -- {_contracts.FileOf("pebble", "send.yaml")}");
        Assert.Equal(126, ending.Code);
        Assert.Contains("cannot run", ending.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Does_not_run_the_command_when_the_emulator_cannot_start()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;
        var ending = await RunAsync($"--urls http://127.0.0.1:{port}", "echo here");
        Assert.Equal((1, ""), (ending.Code, ending.Output));
        Assert.Contains("cannot listen", ending.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leaves_the_journal_and_says_on_the_error_stream_what_happened()
    {
        var journal = Path.Combine(_contracts.Path, "journal.har");
        var ending = await RunAsync(
            $"--journal-on-exit {journal}",
            "at=${EMULATOR_BASE:7:-1}; exec 3<>/dev/tcp/${at/://}; cat <&3 & "
                + "printf 'POST /pebble-api/send HTTP/1.1\\r\\nHost: x\\r\\nConnection: close\\r\\n\\r\\n' >&3; wait",
            "bash"
        );
        Assert.Contains("1 request in 1 session", ending.Errors, StringComparison.Ordinal);
        Assert.Contains("pebble-api/send", await File.ReadAllTextAsync(journal), StringComparison.Ordinal);
        Assert.Contains("X-Emulator-Verdict: sent", ending.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("exec", "exec is written 'exec [--set NAME=TEXT]… -- COMMAND ARGUMENT…'")]
    [InlineData("exec --", "exec is written 'exec [--set NAME=TEXT]… -- COMMAND ARGUMENT…'")]
    [InlineData("exec true", "there is no flag 'true'")]
    [InlineData("exec --sett A={base} -- true", "there is no flag '--sett'; did you mean '--set'?")]
    [InlineData("exec --set -- true", "--set wants a value: NAME=TEXT")]
    [InlineData("exec --set A -- true", "--set is 'A'; it takes NAME=TEXT, as in API_URL={base}")]
    [InlineData("exec --set 1A=x -- true", "--set is '1A=x'; it takes NAME=TEXT, as in API_URL={base}")]
    [InlineData("exec --set A={pebbel} -- true", "nothing is known as '{pebbel}'; did you mean '{pebble}'?")]
    [InlineData("exec --set A={pebble@new} -- true", "--set A: nothing is known as '{pebble@new}'")]
    [InlineData("exce -- true", "there is no verb 'exce'; did you mean 'exec'?")]
    public async Task Says_what_is_wrong_with_how_it_is_called(string arguments, string said)
    {
        var own = arguments.StartsWith("exec -", StringComparison.Ordinal) ? Exec + arguments[4..] : arguments;
        var ending = await Verbs.RunAsync(own);
        Assert.Equal((2, ""), (ending.Code, ending.Output));
        Assert.Contains(said, ending.Errors, StringComparison.Ordinal);
    }

    private Task<Ending> RunAsync(string flags, string script, string shell = "sh") =>
        EmulatorProcess.RunAsync($"{Exec} {flags} -- {shell} -c \"{script}\"");
}
