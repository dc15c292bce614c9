using Emulator.Contracts;
using Emulator.Tests.Support;

namespace Emulator.Tests.Providers;

/// <summary>All that every provider says, approved: who changes a word of it sees the change in a diff.</summary>
public sealed class ProviderSurfaceTests
{
    private static readonly IReadOnlyList<ProviderContract> Contracts = new ContractFolder(
        Repository.PathOf("contracts"),
        new Problems()
    ).ReadAll();

    public static TheoryData<string, string> EveryEdition()
    {
        var rows = new TheoryData<string, string>();
        foreach (var contract in Contracts)
        {
            rows.Add(contract.Name, contract.Edition);
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(EveryEdition))]
    public async Task Says_what_was_approved(string provider, string edition)
    {
        await using var server = await TestServer.StartAsync();
        var contract = Contracts.Single(contract => contract.Name == provider && contract.Edition == edition);
        Snapshot.Match(await new ProviderSurface(server, contract).WriteAsync(), $"{provider}-{edition}");
    }
}
