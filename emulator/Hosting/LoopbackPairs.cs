using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;

namespace Emulator.Hosting;

/// <summary>Picks a free port that both loopback addresses have, and binds both at once.</summary>
internal sealed class LoopbackPairs
{
    private const int MostTries = 20;
    private readonly Queue<Socket> _twins = new();

    /// <summary>Some containers know IPv6 and yet have no ::1.</summary>
    public static bool HasV6 { get; } = Socket.OSSupportsIPv6 && TryBind(new IPEndPoint(IPAddress.IPv6Loopback, 0));

    /// <summary>
    /// The web server asks for the IPv4 socket first; its twin then waits here until it is asked for.
    /// </summary>
    public Socket Bind(IPEndPoint wanted, IPEndPoint v4, IPEndPoint v6)
    {
        if (wanted.Equals(v6) && _twins.TryDequeue(out var twin))
        {
            return twin;
        }

        for (var tries = 1; ; tries++)
        {
            var first = SocketTransportOptions.CreateDefaultBoundListenSocket(v4);
            try
            {
                var port = ((IPEndPoint)first.LocalEndPoint!).Port;
                _twins.Enqueue(SocketTransportOptions.CreateDefaultBoundListenSocket(new IPEndPoint(v6.Address, port)));
                return first;
            }
            catch (SocketException) when (tries < MostTries)
            {
                // Somebody else has this port on ::1.
                first.Dispose();
            }
        }
    }

    private static bool TryBind(IPEndPoint point)
    {
        try
        {
            using var probe = new Socket(point.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
            probe.Bind(point);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
