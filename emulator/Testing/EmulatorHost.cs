using Emulator.Contracts;
using Emulator.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace Emulator.Testing;

/// <summary>An emulator in this process: on a free port, or without any socket. Disposing of it stops it.</summary>
public sealed class EmulatorHost : EmulatorClient
{
    private static readonly HostParts WithoutSocket = new(null, builder => builder.WebHost.UseTestServer());

    private readonly EmulatorServer _server;

    private EmulatorHost(EmulatorServer server, Wire wire, EmulatorOptions options)
        : base(wire, null, options.RecordTo) => _server = server;

    /// <summary>The real server on a free port of this machine, for applications that send over the network.</summary>
    /// <exception cref="EmulatorException">What the options say cannot be; it says why.</exception>
    public static async Task<EmulatorHost> StartAsync(
        Action<EmulatorOptions>? setUp = null,
        CancellationToken stop = default
    )
    {
        var options = OptionsOf(setUp);
        var server = Build(options, null);
        await server.StartAsync(stop);
        return new EmulatorHost(server, Wire.To(new Uri(server.Addresses.First())), options);
    }

    /// <summary>
    /// The same without a socket: reached through <see cref="EmulatorClient.Handler" /> alone. Nothing leaves the
    /// process, and what breaks a connection (a cut, a garbled reply) is refused, since there is none.
    /// </summary>
    /// <exception cref="EmulatorException">What the options say cannot be; it says why.</exception>
    public static EmulatorHost InProcess(Action<EmulatorOptions>? setUp = null)
    {
        var options = OptionsOf(setUp);
        var server = Build(options, WithoutSocket);

        // Without a socket there is nothing to wait for, and places that configure services cannot wait.
        server.StartAsync().GetAwaiter().GetResult();
        var inside = (TestServer)server.Services.GetRequiredService<IServer>();
        return new EmulatorHost(server, Wire.Inside(inside.BaseAddress, inside.CreateHandler(NameTarget)), options);
    }

    private protected override async ValueTask EndAsync()
    {
        await base.EndAsync();
        await _server.DisposeAsync();
    }

    /// <summary>On a socket the target is what came; here there is none, and the journal would be without.</summary>
    private static void NameTarget(HttpContext http) =>
        http.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget = http.Request.GetEncodedPathAndQuery();

    private static EmulatorOptions OptionsOf(Action<EmulatorOptions>? setUp)
    {
        var options = new EmulatorOptions();
        setUp?.Invoke(options);
        return options;
    }

    private static EmulatorServer Build(EmulatorOptions options, HostParts? parts)
    {
        // The environment is the program's: a variable set for a container must not turn a test round.
        var (settings, error, _) = SettingsReader.Read(options.Flags(), new Dictionary<string, string>());
        var wanted = settings ?? throw new EmulatorException(error!);
        var usual = wanted.Urls == new Settings().Urls;
        var problems = new Problems();
        return EmulatorServer.Build(usual ? wanted with { Urls = "http://127.0.0.1:0" } : wanted, problems, parts)
            ?? throw new EmulatorException(string.Join('\n', problems.InOrder));
    }
}
