using Emulator.Samples.Shop;
using Emulator.Testing;

namespace Emulator.Samples;

/// <summary>Without a socket: IHttpClientFactory gets the emulator's handler; the address stays as it is.</summary>
public sealed class InProcessHandlerTests
{
    // <in-process>
    [Fact]
    public async Task A_client_of_the_factory_talks_to_the_emulator()
    {
        await using var emulator = EmulatorHost.InProcess();
        var services = new ServiceCollection();
        services
            .AddHttpClient<CloudSender>(http => http.BaseAddress = new Uri("https://graph.facebook.com/"))
            .ConfigurePrimaryHttpMessageHandler(() => emulator.Handler);
        await using var provider = services.BuildServiceProvider();

        var result = await provider.GetRequiredService<CloudSender>().SendAsync("+16505550001", "Your order");

        Assert.True(result.IsAccepted);
        await emulator.VerifyMessagesAsync(1, new Where { Provider = "whatsapp-cloud", To = "+16505550001" });
    }
    // </in-process>
}
