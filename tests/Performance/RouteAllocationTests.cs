using Emulator.Plans;
using Emulator.Tests.Compilation;
using Emulator.Tests.Support;

namespace Emulator.Tests.Performance;

/// <summary>Finding out what a path belongs to allocates nothing, found or not.</summary>
public sealed class RouteAllocationTests
{
    private static readonly Catalog Real = AcmeContracts.Load(Repository.PathOf("contracts"));

    [Theory]
    [InlineData("/v23.0/106540352242922/messages", true)]
    [InlineData("/v23.0/106540352242922/nothing", false)]
    [InlineData("/v23.0/abc%20/messages/more", false)]
    public void Finds_a_real_route(string path, bool found) => Finds(Real, path, found);

    [Theory]
    [InlineData("/acme-api/v1.0/12/images", true)]
    [InlineData("/acme-api/messages/12.json", true)]
    [InlineData("/bot12:ab/image", true)]
    [InlineData("/bot12:ab/unknown", false)]
    public void Finds_a_route_of_acme(string path, bool found) => Finds(AcmeContracts.Catalog, path, found);

    private static void Finds(Catalog catalog, string path, bool found)
    {
        var seen = default(OperationPlan);
        Assert.Equal(
            0,
            AllocatedBytes.Of(() =>
            {
                var match = default(PathMatch);
                var provider = catalog.Claims.Find(path, ref match)!.In("documented")!;
                match = default;
                var methods = provider.Routes.Find(path, ref match);
                seen = (methods?.Find("POST") ?? methods?.Find("GET"))?[^1];
            })
        );
        Assert.Equal(found, seen is not null);
    }
}
