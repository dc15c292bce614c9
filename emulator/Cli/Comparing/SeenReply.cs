using System.Text;

namespace Emulator.Cli.Comparing;

/// <summary>A reply that somebody got.</summary>
internal sealed record SeenReply(int Status, IReadOnlyList<KeyValuePair<string, string>> Headers, byte[] Body)
{
    public string Text => Encoding.UTF8.GetString(Body);

    /// <summary>The first value of a header, or null when the reply has no such header.</summary>
    public string? Header(string name) =>
        Headers.FirstOrDefault(header => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;
}
