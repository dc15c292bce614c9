using Emulator.Testing;

namespace Emulator.Samples;

/// <summary>
/// Tests whose customers may be the same: the session's name travels with the trace. The test puts it on its own
/// request to the shop; ASP.NET Core and HttpClient pass baggage on by themselves, as tracing libraries do.
/// </summary>
[Collection(nameof(SharedEmulatorUsers))]
public sealed class BaggageOrdersTests(SharedEmulator shared)
{
    private const string Customer = "+16505550100";

    // <baggage>
    [Theory]
    [InlineData("accepted", 200)]
    [InlineData("rate-limited", 429)]
    [InlineData("server-error", 500)]
    public async Task The_same_customer_in_a_world_of_each_test(string scenario, int status)
    {
        await using var session = await shared.Emulator.SessionAsync(o => o.Scenario = scenario);
        using var customer = shared.NewCustomer();
        customer.DefaultRequestHeaders.Add("baggage", session.Baggage);

        using var answer = await customer.PostAsync($"/orders/{Customer}/photo", null);

        await session.VerifyRequestsAsync(1, new Where { To = Customer, Status = status });
    }

    // </baggage>
}
