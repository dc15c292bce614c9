using Emulator.Testing;
using Microsoft.AspNetCore.Mvc.Testing;

namespace Emulator.Samples;

/// <summary>One emulator and one shop for all tests: started once, in well under a second.</summary>
public sealed class SharedEmulator : IAsyncLifetime
{
    private WebApplicationFactory<Program>? _shop;
    private EmulatorHost? _emulator;

    public EmulatorHost Emulator => _emulator!;

    /// <summary>A customer of the shop, as a browser would be.</summary>
    public HttpClient NewCustomer() => _shop!.CreateClient();

    public async Task InitializeAsync()
    {
        // <start>
        _emulator = await EmulatorHost.StartAsync();
        _shop = new WebApplicationFactory<Program>().WithWebHostBuilder(web =>
        {
            web.UseContentRoot(AppContext.BaseDirectory);
            web.UseSetting("Cloud:BaseUrl", _emulator.BaseUrl("whatsapp-cloud").ToString());
            web.UseSetting("Zapi:BaseUrl", _emulator.BaseUrl("z-api").ToString());
        });
        // </start>
    }

    public async Task DisposeAsync()
    {
        await _shop!.DisposeAsync();
        await _emulator!.DisposeAsync();
    }
}

/// <summary>Says that a class of tests shares the emulator.</summary>
[CollectionDefinition(nameof(SharedEmulatorUsers))]
public sealed class SharedEmulatorUsers : ICollectionFixture<SharedEmulator>;
