namespace Emulator.Tests.Support;

/// <summary>A folder of contracts as small as can be, each provider with one answer; tests write into it.</summary>
internal sealed class TinyContracts : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("tiny-contracts-");

    public TinyContracts() => Write("pebble", "one");

    public string Path => _folder.FullName;

    public string FileOf(string provider, string file) => System.IO.Path.Combine(Path, provider, file);

    /// <summary>A whole provider that answers every send with this text, in the body and in a header.</summary>
    public void Write(string provider, string answer)
    {
        Directory.CreateDirectory(FileOf(provider, ""));
        File.WriteAllText(FileOf(provider, "provider.yaml"), Provider(provider, answer));
        File.WriteAllText(FileOf(provider, "send.yaml"), Operation(provider));
    }

    public void Edit(string answer) => File.WriteAllText(FileOf("pebble", "provider.yaml"), Provider("pebble", answer));

    public static string Provider(string name, string answer) =>
        $$$"""
            format: 1
            provider: {{{name}}}
            about: As small as a provider can be.
            claims: ["/{{{name}}}-api/**"]
            account: { key: token, fields: { token: { from: [{ query: token }] } } }
            recipient: [to]
            unknown-path: { accepted: unknown }
            wrong-method: { accepted: unknown }
            outcomes:
              sent:
                status: 200
                headers: { X-Answer: "{{{answer}}}" }
                kind: text
                body: "{{{answer}}}"
                evidence: inferred
              unknown: { status: 404, kind: text, body: nothing here, evidence: inferred }

            """;

    public static string Operation(string provider, string name = "send") =>
        $$"""
            format: 1
            operation: {{name}}
            route: POST /{{provider}}-api/{{name}}
            order: [body]
            body: { kinds: [any] }
            accepted: sent

            """;

    /// <summary>The documents of a provider in one text.</summary>
    public static string Upload(string provider, string answer) =>
        $"{Operation(provider)}---\n{Provider(provider, answer)}";

    /// <summary>Gravel once more, as a list in JSON.</summary>
    public static string UploadAsJson(string answer) =>
        """
            [
              {"format": 1, "provider": "gravel", "about": "JSON \u00e9", "claims": ["/gravel-api/**"],
                "account": {"key": "t", "fields": {"t": {"from": [{"query": "t"}]}}},
                "unknown-path": {"accepted": "none"}, "wrong-method": {"accepted": "none"},
                "outcomes": {
                  "sent": {"status": 200, "kind": "text", "body": "ANSWER", "evidence": "inferred"},
                  "none": {"status": 404, "evidence": "inferred"}
              }},
              {"operation": "send", "route": "POST /gravel-api/send", "accepted": "sent", "format": 1}
            ]
            """.Replace("ANSWER", answer, StringComparison.Ordinal);

    public void Dispose() => _folder.Delete(recursive: true);
}
