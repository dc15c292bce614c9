namespace Emulator.Cli.Executing;

/// <summary>
/// A server that no signal stops: a command that is told to stop may still have to talk to it before it is done.
/// </summary>
internal sealed class LifetimeOfCommand : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
