namespace Emulator.Tests.Serving.Uploads;

/// <summary>The contracts of one made-up provider that takes files of up to a hundred megabytes.</summary>
internal sealed class HarborContracts : IDisposable
{
    private const string Provider = """
        format: 1
        provider: harbor
        about: A provider that does not exist; it takes large files.
        claims: ["/harbor-api/**"]
        account:
          key: shop
          fields:
            shop: { from: [{ query: shop }] }
            key: { from: [{ body: key }], secret: true }
            files: { list: true }
        ids: { file: "{digits:15}" }
        unknown-path: unknown
        outcomes:
          stored:
            status: 200
            body:
              id: "{{id.file}}"
              bytes: "{{media.bytes}}"
              sha256: "{{media.sha256}}"
              width: "{{media.width}}"
              note: "{{body.note}}"
            store: { as: "{{id.file}}", in: files }
            evidence: inferred
          too-large: { status: 413, body: { too: large }, evidence: inferred }
          unreadable: { status: 400, body: { not: readable }, evidence: inferred }
          unknown: { status: 404, evidence: inferred }
        """;

    private const string Upload = """
        format: 1
        operation: upload
        route: POST /harbor-api/files
        order: [body, media]
        body: { kinds: [multipart, json], max: 105MB, too-large: too-large, unreadable: unreadable }
        media:
          from: { part: file, data: file }
          rules: { size: { bytes: { to: 104MB }, else: too-large } }
        accepted: stored
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("harbor-");

    public HarborContracts()
    {
        var harbor = _folder.CreateSubdirectory("harbor").FullName;
        File.WriteAllText(Path.Combine(harbor, "provider.yaml"), Provider);
        File.WriteAllText(Path.Combine(harbor, "upload.yaml"), Upload);
    }

    public string Folder => _folder.FullName;

    public void Dispose() => _folder.Delete(recursive: true);
}
