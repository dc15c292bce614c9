namespace Emulator.Hosting;

/// <summary>The state of the server while it is read, beside whatever does not need it yet.</summary>
internal sealed class StateReading(Func<HostState?> read)
{
    private readonly Task<HostState?> _reading = Task.Factory.StartNew(
        read,
        CancellationToken.None,
        TaskCreationOptions.LongRunning,
        TaskScheduler.Default
    );

    /// <summary>Waits for it; null when there were problems.</summary>
    public HostState? Found => _reading.GetAwaiter().GetResult();

    /// <summary>Waits for it, where only a server that starts can ask.</summary>
    public HostState Sure => Found ?? throw new InvalidOperationException("a server with problems does not start");
}
