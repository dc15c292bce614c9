using System.Net.Sockets;
using Emulator.Plans.Media;

namespace Emulator.Fetching;

/// <summary>What a provider says of a link whose host gave no whole answer: a status and some words.</summary>
internal static class FailedFetch
{
    private const int BadGateway = 502;

    // A real provider was seen to say 502 and these words: "Downloading media from weblink failed with http code 502,
    // status message DNS resolution timed out".
    public static readonly LinkAnswer NoName = Says("DNS resolution timed out");

    // All others are inferred from it: nobody has written down what is said then.
    public static readonly LinkAnswer TimedOut = Says("Connection timed out");
    public static readonly LinkAnswer TooManyRedirects = Says("Too many redirects");
    private static readonly LinkAnswer Refused = Says("Connection refused");
    private static readonly LinkAnswer Unreachable = Says("Host unreachable");
    private static readonly LinkAnswer NotSecure = Says("TLS handshake failed");
    private static readonly LinkAnswer Broken = Says("Invalid response");

    public static LinkAnswer Of(Exception failure) =>
        failure switch
        {
            HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } => NotSecure,
            HttpRequestException { InnerException: SocketException socket } => OfSocket(socket.SocketErrorCode),
            _ => Broken,
        };

    private static LinkAnswer OfSocket(SocketError error) =>
        error switch
        {
            SocketError.TimedOut => TimedOut,
            SocketError.HostUnreachable or SocketError.NetworkUnreachable or SocketError.HostDown => Unreachable,
            SocketError.ConnectionRefused => Refused,
            _ => Broken,
        };

    private static LinkAnswer Says(string words) =>
        LinkAnswer.Of(new MediaFacts { Status = BadGateway, StatusText = words });
}
