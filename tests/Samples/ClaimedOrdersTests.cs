using Emulator.Testing;

namespace Emulator.Samples;

/// <summary>Tests that run at the same time, each claiming its customer; the shop knows nothing of it.</summary>
[Collection(nameof(SharedEmulatorUsers))]
public sealed class ClaimedOrdersTests(SharedEmulator shared)
{
    // <claim>
    [Fact]
    public async Task The_photo_of_an_order_reaches_the_customer()
    {
        const string Customer = "+16505550101";
        await using var session = await shared.Emulator.SessionAsync(o => o.ClaimRecipients(Customer));
        using var customer = shared.NewCustomer();

        using var answer = await customer.PostAsync($"/orders/{Customer}/photo", null);

        await session.VerifyMessagesAsync(1, new Where { Caption = "Your order" });
    }

    // </claim>

    [Fact]
    public async Task The_receipt_of_an_order_reaches_the_customer()
    {
        const string Customer = "5511999998888";
        await using var session = await shared.Emulator.SessionAsync(o => o.ClaimRecipients(Customer));
        using var customer = shared.NewCustomer();

        using var answer = await customer.PostAsync($"/orders/{Customer}/receipt", null);

        await session.VerifyMessagesAsync(1, new Where { Provider = "z-api", Caption = "Your receipt" });
    }

    /// <summary>Forty at once: nobody sees another's messages, and nobody's scenario hits another.</summary>
    [Fact]
    public Task Many_at_once_do_not_see_each_other() =>
        Task.WhenAll(Enumerable.Range(200, 40).Select(number => OneOfManyAsync($"+16505550{number}", number % 2 == 0)));

    private async Task OneOfManyAsync(string customer, bool isDown)
    {
        await using var session = await shared.Emulator.SessionAsync(o =>
        {
            o.Scenario = isDown ? "server-error" : null;
            o.ClaimRecipients(customer);
        });
        using var browser = shared.NewCustomer();
        using var answer = await browser.PostAsync($"/orders/{customer}/photo", null);
        await session.VerifyRequestsAsync(1);
        await session.VerifyMessagesAsync(isDown ? 0 : 1);
    }
}
