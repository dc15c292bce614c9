using System.Text;
using Emulator.Testing;
using Emulator.Tests.Compilation;
using Emulator.Tests.Support;

namespace Emulator.Tests.Testing;

/// <summary>The library's three ways to an emulator, each with the made-up providers.</summary>
internal sealed class Emulators : IAsyncDisposable
{
    public const string Anybody = "16505550001";

    /// <summary>The rows of a theory.</summary>
    public static readonly TheoryData<string> Ways = ["host", "in-process", "elsewhere"];

    private readonly EmulatorHost? _behind;

    private Emulators(EmulatorClient client, EmulatorHost? behind = null) => (Client, _behind) = (client, behind);

    public EmulatorClient Client { get; }

    public static async Task<Emulators> StartAsync(string way)
    {
        if (way == "in-process")
        {
            return new Emulators(EmulatorHost.InProcess(SetUp));
        }

        var host = await EmulatorHost.StartAsync(SetUp);
        return way == "host" ? new Emulators(host) : new Emulators(EmulatorClient.Connect(host.Address), host);
    }

    public static void SetUp(EmulatorOptions options)
    {
        options.Contracts = AcmeContracts.Folder;
        options.Scenarios = Repository.PathOf("scenarios");
    }

    /// <summary>Sends a text as an application would, and tells the status.</summary>
    public static async Task<int> SendAsync(HttpClient http, string to = Anybody, string text = "hello")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "jinx-api/send");
        request.Headers.Add("X-Key", "k");
        request.Content = new StringContent(
            $$"""{"to":"{{to}}","text":"{{text}}"}""",
            Encoding.UTF8,
            "application/json"
        );
        using var reply = await http.SendAsync(request);
        return (int)reply.StatusCode;
    }

    public async ValueTask DisposeAsync()
    {
        await Client.DisposeAsync();
        if (_behind is not null)
        {
            await _behind.DisposeAsync();
        }
    }
}
