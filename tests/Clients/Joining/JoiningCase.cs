namespace Emulator.Tests.Clients.Joining;

/// <summary>A base URL and a path that a client puts together.</summary>
internal sealed record JoiningCase(string Base, string Path)
{
    /// <summary>A media id: it can be asked for with and without a version before it.</summary>
    public const string Id = "1479537139650973";

    public static readonly string[] Prefixes =
    [
        "_emulator/s/NAME/",
        "_emulator/s/NAME",
        "whatsapp-cloud@observed/",
        "whatsapp-cloud@observed",
    ];

    public static readonly string[] Paths = [$"v23.0/{Id}", $"/v23.0/{Id}"];

    /// <summary>Every prefix of a server with every path, row by row.</summary>
    public static IReadOnlyList<JoiningCase> On(Uri server) =>
        [.. Prefixes.SelectMany(prefix => Paths.Select(path => new JoiningCase($"{server}{prefix}", path)))];
}
