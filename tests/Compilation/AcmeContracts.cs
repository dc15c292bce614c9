using Emulator.Compilation;
using Emulator.Contracts;
using Emulator.Plans;
using Emulator.Tests.Support;

namespace Emulator.Tests.Compilation;

/// <summary>Acme and bolt, read or compiled.</summary>
internal static class AcmeContracts
{
    public static string Folder => Repository.PathOf("tests/acme");

    public static Catalog Catalog { get; } = Load(Folder);

    public static Catalog Load(string folder)
    {
        var problems = new Problems();
        var catalog = Compiler.Load(folder, problems);
        Assert.Empty(problems.InOrder);
        return catalog!;
    }

    /// <summary>Acme's scope as the compiler has it once accounts and recipients are known.</summary>
    public static ProviderScope Scope()
    {
        var contracts = new ContractFolder(Folder, new Problems()).ReadAll();
        var acme = contracts.First(contract => contract is { Name: "acme", Edition: ContractFolder.Documented });
        var scope = new ProviderScope(acme, new Problems());
        scope.Recipient = [.. acme.Recipient.Select(at => scope.Path(at.Text, at.Origin))];
        new AccountCompiler(scope).Compile();
        foreach (var id in acme.Ids)
        {
            scope.Ids[id.Name] = new IdCompiler(scope).Compile(id.Pattern);
        }

        return scope;
    }
}
