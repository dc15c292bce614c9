namespace Emulator.State;

/// <summary>Wakes whoever waits for the next change of a journal; costs nearly nothing while nobody does.</summary>
/// <param name="above">Told as well: the signal of all journals together.</param>
internal sealed class JournalSignal(JournalSignal? above = null)
{
    private TaskCompletionSource? _next;

    /// <summary>Ends with the next change. Ask for it before you look, or what comes in between is missed.</summary>
    public Task Next
    {
        get
        {
            var made = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return (Interlocked.CompareExchange(ref _next, made, null) ?? made).Task;
        }
    }

    public void Raise()
    {
        if (Volatile.Read(ref _next) is not null)
        {
            Interlocked.Exchange(ref _next, null)?.SetResult();
        }

        above?.Raise();
    }
}
