using System.Text;
using Emulator.Cli.Comparing;

namespace Emulator.Tests.Support;

/// <summary>One reply as it came over the wire; Status 0 when the connection ended without one.</summary>
internal sealed record RawReply(
    int Status,
    string Reason,
    IReadOnlyList<KeyValuePair<string, string>> Headers,
    byte[] Body,
    RawEnd End
)
{
    public SeenReply Seen => new(Status, Headers, Body);

    public string Text => Encoding.UTF8.GetString(Body);

    /// <summary>The first value of a header, or null when the reply has no such header.</summary>
    public string? Header(string name) =>
        Headers.FirstOrDefault(header => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;
}

/// <summary>What became of the connection after the reply.</summary>
internal enum RawEnd
{
    /// <summary>The server did not say that it would close, so nobody looked further.</summary>
    KeptOpen,
    Closed,
    Reset,
}
