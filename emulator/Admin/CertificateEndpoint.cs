using Emulator.Wording;

namespace Emulator.Admin;

/// <summary>The certificate that clients have to trust, where the server speaks HTTPS; never a key.</summary>
internal static class CertificateEndpoint
{
    public const string Path = "/_emulator/ca.pem";

    private static readonly string[] Methods = ["GET", "HEAD"];

    public static void Map(IEndpointRouteBuilder app, AdminContext context) =>
        app.MapMethods(Path, Methods, () => Find(context.CaPem));

    private static IResult Find(string? pem) =>
        pem switch
        {
            null => AdminResult.Refuse(TlsRefusals.Off()),
            "" => AdminResult.Refuse(TlsRefusals.NoAuthority()),
            _ => Results.Text(pem, "application/pem-certificate-chain"),
        };
}
