using System.Net.Sockets;
using Emulator.Tests.Support;

namespace Emulator.Tests.Serving;

/// <summary>Talks to a server that may have hung up already: that is no failure of the one who talks.</summary>
internal static class DeafServer
{
    public static async Task SendToDeafAsync(this RawClient client, ReadOnlyMemory<byte> bytes)
    {
        try
        {
            await client.SendAsync(bytes);
        }
        catch (SocketException)
        {
            Assert.NotEqual(0, bytes.Length);
        }
    }

    public static void HalfCloseIfOpen(this RawClient client)
    {
        try
        {
            client.HalfClose();
        }
        catch (SocketException)
        {
            Assert.False(client.Socket.Connected);
        }
    }
}
