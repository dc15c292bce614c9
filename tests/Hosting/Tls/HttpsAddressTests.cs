using System.Net;
using System.Net.Sockets;
using Emulator.Tests.Cli;

namespace Emulator.Tests.Hosting.Tls;

/// <summary>Where HTTPS is, from outside: what the program prints, what is taken, and how it asks itself.</summary>
public sealed class HttpsAddressTests
{
    [Theory]
    [InlineData("--urls http://127.0.0.1:0 --tls self-made", "http", "https")]
    [InlineData("--urls https://127.0.0.1:0 --tls self-made", "https")]
    [InlineData("--urls https://127.0.0.1:0;http://127.0.0.1:0 --tls self-made", "https", "http")]
    public async Task Each_address_is_a_line(string arguments, params string[] schemes)
    {
        using var emulator = EmulatorProcess.Start(arguments);
        foreach (var scheme in schemes)
        {
            Assert.Matches($@"^listening on {scheme}://127\.0\.0\.1:\d+$", await emulator.ReadLineAsync());
        }

        emulator.Terminate();
        Assert.Equal(new Ending(0, "", ""), await emulator.EndAsync());
    }

    [Fact]
    public async Task Names_the_port_that_is_taken()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var taken = $"https://127.0.0.1:{((IPEndPoint)other.LocalEndpoint).Port}";
        var ending = await EmulatorProcess.RunAsync($"--urls http://127.0.0.1:0;{taken} --tls self-made");
        Assert.Equal((1, ""), (ending.Code, ending.Output));
        Assert.Contains($"{taken}: address already in use", ending.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_health_check_believes_this_machine()
    {
        using var emulator = EmulatorProcess.Start("--urls https://localhost:0 --tls self-made");
        var address = (await emulator.ReadLineAsync())!.Split(' ')[^1];
        foreach (var asked in new[] { address, address.Replace("127.0.0.1", "localhost") })
        {
            var ending = await EmulatorProcess.RunAsync("healthcheck", ("EMULATOR_URLS", asked));
            Assert.Equal((0, ""), (ending.Code, ending.Errors));
            Assert.Contains("\"status\": \"ready\"", ending.Output, StringComparison.Ordinal);
        }
    }
}
