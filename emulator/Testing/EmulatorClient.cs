using System.Runtime.CompilerServices;

namespace Emulator.Testing;

/// <summary>
/// An emulator, as a test sees it: where to send, what to arm, what arrived. The same for one that runs in this
/// process (<see cref="EmulatorHost" />), for one that runs elsewhere (<see cref="Connect" />), and for the part of
/// either that belongs to one test (<see cref="EmulatorSession" />).
/// </summary>
/// <remarks>Outside a session, reading sees everything, and whatever is changed is changed in `default`.</remarks>
public partial class EmulatorClient : IAsyncDisposable
{
    private readonly Wire _wire;
    private readonly ApiCalls _calls;
    private readonly string? _recordTo;

    private protected EmulatorClient(Wire wire, string? session, string? recordTo)
    {
        (_wire, _recordTo) = (wire, recordTo);
        Address = session is null ? wire.Root : new Uri(wire.Root, $"_emulator/s/{session}/");
        _calls = new ApiCalls(wire.Calls, Address);
        Handler = new EmulatorHandler(wire, session);
        Clock = new EmulatorClock(_calls);
    }

    /// <summary>Where it is, with a slash at the end; of a session, with the prefix that means it.</summary>
    public Uri Address { get; }

    /// <summary>The clock by which the provider's ids, dates, expiries and rates go.</summary>
    public EmulatorClock Clock { get; }

    /// <summary>
    /// A handler for the application's own HttpClient. Whatever host a request names, it comes here, and the host says
    /// which provider is meant; so an application whose addresses are fixed needs no other change. It outlives
    /// whoever disposes of it.
    /// </summary>
    public HttpMessageHandler Handler { get; }

    /// <summary>An emulator that runs elsewhere: in a container, on another machine, in another process.</summary>
    /// <param name="address">As it says itself, such as http://localhost:8080.</param>
    /// <param name="adminToken">What it was started with as --admin-token, if it was.</param>
    public static EmulatorClient Connect(Uri address, string? adminToken = null)
    {
        ArgumentNullException.ThrowIfNull(address);
        return new EmulatorClient(Wire.To(address, adminToken), null, null);
    }

    /// <summary>
    /// The base URL to give to the application in place of the provider's own, with a slash at the end.
    /// </summary>
    /// <param name="provider">The provider's name, or with an edition: NAME@observed.</param>
    public Uri BaseUrl(string provider)
    {
        ArgumentException.ThrowIfNullOrEmpty(provider);
        return new Uri(Address, $"{provider}/");
    }

    /// <summary>A client whose base address is the provider's base URL.</summary>
    public HttpClient CreateHttpClient(string provider) =>
        new(Handler, disposeHandler: false) { BaseAddress = BaseUrl(provider) };

    /// <summary>Opens a session for the calling test; disposing of it ends it.</summary>
    /// <param name="setUp">What it begins with.</param>
    /// <param name="test">The compiler fills it in; the session is named after it.</param>
    public Task<EmulatorSession> SessionAsync(
        Action<SessionOptions>? setUp = null,
        [CallerMemberName] string test = ""
    ) => SessionAsync(SessionNames.ForTest(test), setUp);

    /// <summary>Opens a session of this name, anew if there is one; disposing of it ends it.</summary>
    /// <param name="name">Letters, digits, '.', '_', '~' and '-', at most 100.</param>
    /// <param name="setUp">What it begins with.</param>
    /// <param name="stop">Gives up.</param>
    public async Task<EmulatorSession> SessionAsync(
        string name,
        Action<SessionOptions>? setUp = null,
        CancellationToken stop = default
    )
    {
        SessionNames.Check(name);
        var options = new SessionOptions { RecordTo = _recordTo };
        setUp?.Invoke(options);
        var root = new ApiCalls(_wire.Calls, _wire.Root);
        await root.PutAsync($"sessions/{name}", options.ToJson(), stop);
        var session = new EmulatorSession(_wire, name, options.RecordTo);
        if (options.Accounts is { } accounts)
        {
            await session._calls.PutAsync("accounts", accounts, stop);
        }

        return session;
    }

    /// <summary>Ends what this object began; an emulator that runs elsewhere runs on.</summary>
    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await EndAsync();
    }

    private protected virtual ValueTask EndAsync()
    {
        _wire.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>One that the server has forgotten meanwhile has ended, too.</summary>
    private protected Task EndSessionAsync(string name) =>
        new ApiCalls(_wire.Calls, _wire.Root).EndAsync($"sessions/{name}");
}
