namespace Bench;

/// <summary>A folder with the project's contracts and many made-up providers of ten routes each.</summary>
internal sealed class Crowd : IDisposable
{
    private const int RoutesEach = 10;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("crowd-");

    public Crowd(int providers)
    {
        var contracts = Path.Combine(EmulatorBuild.Root, "contracts");
        foreach (var file in Directory.EnumerateFiles(contracts, "*.yaml", SearchOption.AllDirectories))
        {
            Write(Path.GetRelativePath(contracts, file), File.ReadAllText(file));
        }

        for (var i = 0; i < providers; i++)
        {
            WriteProvider($"crowd-{i}");
        }
    }

    public string Folder => _folder.FullName;

    public void Dispose() => _folder.Delete(recursive: true);

    private void WriteProvider(string name)
    {
        Write(
            $"{name}/provider.yaml",
            $$$"""
            format: 1
            provider: {{{name}}}
            about: One of many.
            hosts: [{{{name}}}.example]
            claims: ["/{{{name}}}-api/**"]
            account: { key: account, fields: { account: { from: [{ path: account }], format: digits } } }
            unknown-path: unknown
            outcomes:
              sent: { status: 200, body: { sent: "{{body.to}}" }, evidence: inferred }
              refused: { status: 400, body: { refused: "{{fault.field}}" }, evidence: inferred }
              unknown: { status: 404, evidence: inferred }
            """
        );
        for (var i = 0; i < RoutesEach; i++)
        {
            WriteOperation(name, i);
        }
    }

    private void WriteOperation(string name, int i) =>
        Write(
            $"{name}/operation-{i}.yaml",
            $$"""
            format: 1
            operation: operation-{{i}}
            route: POST /{{name}}-api/{version:version}/{account:digits}/operation-{{i}}
            order: [access, body, fields]
            access: { account-known: { known: account, else: refused } }
            body: { kinds: [json], unreadable: refused }
            fields:
              to: { required: refused, phone-number: { else: refused } }
              image.link: { required: refused }
            accepted: sent
            """
        );

    private void Write(string path, string text)
    {
        var file = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
