namespace Emulator.Testing;

/// <summary>
/// One test's private world in an emulator that many tests share: its own journal, armed scenarios, clock and ids.
/// What <see cref="EmulatorClient" /> can do, done in here alone. Disposing of it ends it.
/// </summary>
public sealed class EmulatorSession : EmulatorClient
{
    private readonly bool _keepsRecord;

    internal EmulatorSession(Wire wire, string name, string? recordTo)
        : base(wire, name, recordTo) => (Name, _keepsRecord) = (name, recordTo is not null);

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>
    /// What a request's header `baggage` must say to belong here. Whoever traces passes it on by himself: give it to
    /// the application under test, and its calls come here.
    /// </summary>
    public string Baggage => $"emulator-session={Name}";

    private protected override string RecordName => Name;

    /// <summary>
    /// Runs a test. When it fails, whatever the reason, the session's record is written to the folder
    /// <see cref="SessionOptions.RecordTo" /> before the failure goes on.
    /// </summary>
    public async Task RunAsync(Func<EmulatorSession, Task> test)
    {
        ArgumentNullException.ThrowIfNull(test);
        try
        {
            await test(this);
        }
        catch (Exception) when (_keepsRecord)
        {
            await WriteRecordAsync(CancellationToken.None);
            throw;
        }
    }

    // What it claimed is free again; what still arrives is counted as late.
    private protected override async ValueTask EndAsync() => await EndSessionAsync(Name);
}
