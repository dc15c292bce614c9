using System.Net;
using System.Net.Security;

namespace Emulator.Hosting.Tls;

/// <summary>What the server shows to those who come by HTTPS.</summary>
internal interface ICertificates
{
    /// <summary>What clients have to trust, as PEM and without any key; empty when it is not at hand.</summary>
    string CaPem { get; }

    /// <summary>What fits the name that a client asks for, or the address where it asks for none.</summary>
    SslStreamCertificateContext For(string name, IPAddress? address);
}
