namespace Emulator.Tests.Clients.Joining;

/// <summary>A client that testers use, which table of the page tells how it joins, and how that is known.</summary>
internal sealed record JoiningClient(string Name, string Joins, string Runner, string Way)
{
    public static readonly IReadOnlyList<JoiningClient> All =
    [
        new(".NET: `HttpClient.BaseAddress`", "resolves", "dotnet", "base-address"),
        new("Node: `new URL(path, base)`", "resolves", "node", "url"),
        new("Node: `${base}${path}`", "appends", "node", "template"),
        new("axios: `baseURL`", "one slash", "rule", "axios"),
        new("Python: `urljoin(base, path)`", "resolves", "python3", "urljoin"),
        new("Python: `f\"{base}{path}\"`", "appends", "python3", "f-string"),
        new("requests: `requests.get(base + path)`", "appends", "requests", "requests"),
        new("PHP, Guzzle: `base_uri`", "resolves", "rule", "guzzle"),
        new("Java: `URI.resolve(path)`", "resolves", "java", "resolve"),
        new("Java: `URI.create(base + path)`", "appends", "java", "plus"),
        new("Spring, RestTemplate: `DefaultUriBuilderFactory(base)`", "appends, one slash", "rule", "rest-template"),
        new("Spring Boot, RestTemplate: `rootUri(base)`", "appends what has a slash", "rule", "root-uri"),
    ];

    public static JoiningClient Of(string way) => All.Single(client => client.Way == way);

    /// <summary>The ways of all clients that one program runs.</summary>
    public static TheoryData<string> RunBy(string runner) =>
        [.. All.Where(client => client.Runner == runner).Select(client => client.Way)];
}
