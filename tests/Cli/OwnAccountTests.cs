using Emulator.Cli.Replaying;
using Emulator.Contracts;
using Emulator.Tests.Support;

namespace Emulator.Tests.Cli;

/// <summary>Somebody's own account is put wherever a contract says that one stands, and nowhere else.</summary>
public sealed class OwnAccountTests
{
    private static readonly IReadOnlyList<ProviderContract> Contracts = new ContractFolder(
        Repository.PathOf("tests/acme"),
        new Problems()
    ).ReadAll();

    [Theory]
    [InlineData(
        "acme",
        "POST /acme-api/v1/1555/pause",
        "X-Api-Key: old",
        "account=42;api-key=new",
        "/acme-api/v1/42/pause",
        "X-Api-Key: new"
    )]
    [InlineData(
        "acme",
        "POST /acme-api/v1/1555/pause?api-key=old&a=b",
        "",
        "api-key=n w",
        "/acme-api/v1/1555/pause?api-key=n%20w&a=b",
        ""
    )]
    [InlineData("acme", "POST /acme-api/v1/1555/pause", "", "api-key=new", "/acme-api/v1/1555/pause", "X-Api-Key: new")]
    [InlineData(
        "cargo",
        "POST /cargo-api/login",
        "Authorization: Basic YTpi",
        "password=p",
        "/cargo-api/login",
        "Authorization: Basic YTpw"
    )]
    [InlineData(
        "cargo",
        "POST /cargo-api/login",
        "Authorization: Basic YTpi",
        "shop=s",
        "/cargo-api/login",
        "Authorization: Basic czpi"
    )]
    [InlineData("cargo", "POST /cargo-api/login", "", "login=s:p", "/cargo-api/login", "Authorization: Basic czpw")]
    [InlineData("cargo", "POST /cargo-api/send", "X-Key: old", "key=new", "/cargo-api/send", "X-Key: old")]
    public void Stands_where_the_contract_says(
        string provider,
        string request,
        string header,
        string account,
        string target,
        string put
    )
    {
        var contract = Contracts.First(contract => contract.Name == provider);
        var headers = Pairs(header, ": ").Select(pair => new HeaderContract(pair.Key, pair.Value, contract.Origin));
        var recorded = new ExampleRequest(request.Split(' ')[0], request.Split(' ')[1], [.. headers], null);
        var own = new OwnAccount(contract, Pairs(account, "=").ToDictionary()).PutInto(recorded);
        Assert.Equal(target, own.Path);
        Assert.Equal(put, string.Join(';', own.Headers.Select(one => $"{one.Name}: {one.Value}")));
    }

    private static IEnumerable<KeyValuePair<string, string>> Pairs(string text, string between) =>
        text.Split(';', StringSplitOptions.RemoveEmptyEntries)
            .Select(pair => pair.Split(between, 2))
            .Select(pair => KeyValuePair.Create(pair[0], pair[1]));
}
