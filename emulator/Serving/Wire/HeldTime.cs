namespace Emulator.Serving.Wire;

/// <summary>The time for which a reply is held back; it ends early when nobody waits for it any more.</summary>
internal sealed class HeldTime(TimeProvider wall)
{
    public Task WaitAsync(HeldReply reply, TimeSpan time, CancellationToken ending)
    {
        ending.ThrowIfCancellationRequested();
        return time == TimeSpan.Zero ? Task.CompletedTask
            : reply.Request is BodyState.TooLarge ? DrainMeanwhileAsync(reply.Http, time, ending)
            : Task.Delay(time, wall, ending);
    }

    /// <summary>A sender that is stuck in the midst of a body nobody reads could not be seen to leave.</summary>
    private async Task DrainMeanwhileAsync(HttpContext http, TimeSpan time, CancellationToken ending)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(ending);
        var draining = UnreadBody.DrainAsync(http, over.Token);
        try
        {
            await Task.Delay(time, wall, ending);
        }
        finally
        {
            await over.CancelAsync();
            await draining;
        }
    }
}
