using System.Net;
using System.Net.Sockets;
using System.Text;
using Emulator.Hosting;
using Emulator.Tests.Admin;

namespace Emulator.Tests.Cli;

/// <summary>The program from outside: what it prints, where it listens, and how it ends.</summary>
public sealed class ProcessTests
{
    [Fact]
    public async Task Listens_on_both_loopbacks_with_one_port_and_prints_nothing_else()
    {
        using var emulator = EmulatorProcess.Start("--urls http://localhost:0");
        var first = await emulator.ReadLineAsync();
        Assert.Matches(@"^listening on http://127\.0\.0\.1:\d+$", first);
        var port = int.Parse(first!.Split(':')[^1], System.Globalization.CultureInfo.InvariantCulture);
        if (HasV6())
        {
            Assert.Equal($"listening on http://[::1]:{port}", await emulator.ReadLineAsync());
        }

        using var client = new HttpClient();
        foreach (var host in HasV6() ? ["127.0.0.1", "[::1]"] : new[] { "127.0.0.1" })
        {
            Assert.Contains(
                "alive",
                await client.GetStringAsync($"http://{host}:{port}/livez"),
                StringComparison.Ordinal
            );
        }

        emulator.Terminate();
        Assert.Equal(new Ending(0, "", ""), await emulator.EndAsync());
    }

    [Theory]
    [InlineData("")]
    [InlineData("POST /v23.0/1/messages HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\n{")]
    public async Task Stops_at_once_when_it_is_told_to_though_somebody_is_connected(string sent)
    {
        using var emulator = EmulatorProcess.Start("--urls http://127.0.0.1:0");
        var address = new Uri((await emulator.ReadLineAsync())!.Split(' ')[^1]);
        using var client = new TcpClient(address.Host, address.Port);
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(sent));
        var started = TimeProvider.System.GetTimestamp();
        emulator.Terminate();
        Assert.Equal(0, (await emulator.EndAsync()).Code);
        Assert.InRange(TimeProvider.System.GetElapsedTime(started).TotalSeconds, 0, 2);
    }

    [Fact]
    public async Task Names_the_port_that_is_taken()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;
        var ending = await EmulatorProcess.RunAsync($"--urls http://localhost:{port}");
        Assert.Equal((1, ""), (ending.Code, ending.Output));
        Assert.Contains($":{port}: address already in use", ending.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Prints_every_problem_of_broken_contracts()
    {
        using var folder = new ContractCopy();
        folder.Break();
        File.WriteAllText(Path.Combine(folder.Path, "whatsapp-cloud", "other.yaml"), "format: 1\noperation: [");
        foreach (var verb in new[] { "serve", "check", "routes" })
        {
            var ending = await EmulatorProcess.RunAsync($"{verb} --contracts {folder.Path} --urls http://127.0.0.1:0");
            Assert.Equal((1, ""), (ending.Code, ending.Output));
            Assert.Contains("extra.yaml:2:1: not YAML", ending.Errors, StringComparison.Ordinal);
            Assert.Contains("other.yaml:3:1: not YAML", ending.Errors, StringComparison.Ordinal);
            Assert.Contains("2 problems", ending.Errors, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("check", 0, "no problems")]
    [InlineData("routes", 0, "/{version:graph-version}/{phone-number-id}/messages")]
    [InlineData("help", 0, "--urls (EMULATOR_URLS)")]
    [InlineData("serve --help", 0, "--urls (EMULATOR_URLS)")]
    [InlineData("serv", 2, "there is no verb 'serv'; did you mean 'serve'?")]
    [InlineData("--sed=1", 2, "there is no flag '--sed'; did you mean '--seed'?")]
    [InlineData("--urls=ftp://localhost", 2, "--urls is 'ftp://localhost'")]
    [InlineData("--urls=https://localhost:0", 1, "add --tls self-made")]
    [InlineData("--accounts=nowhere.yaml --urls=http://127.0.0.1:0", 1, "nowhere.yaml")]
    [InlineData("--edition=observd --urls=http://127.0.0.1:0", 1, "no edition is called 'observd'")]
    [InlineData("--urls=http://203.0.113.1:1", 1, "cannot listen")]
    [InlineData("healthcheck --urls=http://127.0.0.1:1", 1, "no answer from http://127.0.0.1:1/: ")]
    [InlineData(
        "healthcheck --wait 300ms --urls=http://127.0.0.1:1",
        1,
        "Connection refused (127.0.0.1:1) (waited 0.3 s)"
    )]
    [InlineData("healthcheck --urls=http://127.0.0.1:1 --wait=soon", 2, "--wait is 'soon'; it takes TIME such as 30s")]
    [InlineData("healthcheck --wait", 2, "--wait wants a value: TIME such as 30s, 2m")]
    [InlineData("healthcheck --urls=http://*:0", 2, "name the port that the server listens on, not 0")]
    public async Task Verbs_end_with_their_code_and_say_why(string arguments, int code, string said)
    {
        var ending = await EmulatorProcess.RunAsync(arguments);
        Assert.Equal(code, ending.Code);
        Assert.Contains(said, code == 0 ? ending.Output : ending.Errors, StringComparison.Ordinal);
        Assert.Equal("", code == 0 ? ending.Errors : ending.Output);
    }

    [Fact]
    public async Task A_variable_that_nobody_knows_is_one_warning_and_it_starts()
    {
        var ending = await EmulatorProcess.RunAsync("check", ("EMULATOR_PORT", "tcp://10.0.0.1:80"));
        Assert.Equal(
            (0, "warning: no setting is called EMULATOR_PORT; --help lists all\n"),
            (ending.Code, ending.Errors)
        );
    }

    [Fact]
    public async Task The_health_check_finds_a_server_that_is_ready_even_behind_a_proxy_setting()
    {
        using var emulator = EmulatorProcess.Start("--urls http://localhost:0");
        var address = (await emulator.ReadLineAsync())!.Split(' ')[^1].Replace("127.0.0.1", "localhost");
        var ending = await EmulatorProcess.RunAsync(
            "healthcheck",
            ("EMULATOR_URLS", address),
            ("http_proxy", "http://127.0.0.1:1")
        );
        Assert.Equal(0, ending.Code);
        Assert.Contains("\"status\": \"ready\"", ending.Output, StringComparison.Ordinal);
    }

    private static bool HasV6() => LoopbackPairs.HasV6;
}
