using System.Net;
using Emulator.Contracts;
using Emulator.Hosting;

namespace Emulator.Tests.Support;

/// <summary>The real server on a free port of this machine, for as long as a test needs it.</summary>
internal sealed class TestServer : IAsyncDisposable
{
    private TestServer(EmulatorServer host)
    {
        Host = host;
        Address = new Uri(host.Addresses.First());
    }

    public EmulatorServer Host { get; }

    /// <summary>Where it listens, as in `http://127.0.0.1:40123/`.</summary>
    public Uri Address { get; }

    public int Port => Address.Port;

    public IPEndPoint EndPoint => new(IPAddress.Loopback, Port);

    /// <summary>Starts it with the project's own contracts on a free port, unless the settings differ.</summary>
    public static async Task<TestServer> StartAsync(Settings? settings = null, HostParts? parts = null)
    {
        var wanted = settings ?? new Settings();
        wanted = wanted with
        {
            Urls = wanted.Urls == new Settings().Urls ? "http://127.0.0.1:0" : wanted.Urls,
            Contracts = wanted.Contracts.Length == 0 ? Repository.PathOf("contracts") : wanted.Contracts,
            Scenarios = wanted.Scenarios.Length == 0 ? Repository.PathOf("scenarios") : wanted.Scenarios,
            Watch = wanted.Watch == Settings.WatchUsually ? null : wanted.Watch, // only where a test asks for it
            Seed = wanted.Seed.Length == 0 ? "tests" : wanted.Seed,
        };
        var problems = new Problems();
        var host = EmulatorServer.Build(wanted, problems, parts);
        Findings.None(problems.InOrder.Select(problem => problem.ToString()));
        await host!.StartAsync();
        return new TestServer(host);
    }

    /// <summary>A client of its own, with the server as its base address.</summary>
    public HttpClient NewClient() => new() { BaseAddress = Address, Timeout = RawClient.Patience };

    public ValueTask DisposeAsync() => Host.DisposeAsync();
}
