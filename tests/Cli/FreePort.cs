using System.Net;
using System.Net.Sockets;

namespace Emulator.Tests.Cli;

/// <summary>Ports that nobody listened on a moment ago, for programs that must be told one.</summary>
internal static class FreePort
{
    public static int Next()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
