namespace Emulator.Samples.Shop;

/// <summary>Tries again when the provider says 'later', and waits as long as it asks.</summary>
public sealed class PatientSender(CloudSender cloud, TimeProvider time, int attempts = 5)
{
    private static readonly TimeSpan Usually = TimeSpan.FromMilliseconds(10);

    /// <summary>Sends until the provider takes it, or the attempts are used up.</summary>
    public async Task<SendResult> SendAsync(string to, string caption, CancellationToken stop = default)
    {
        var result = await cloud.SendAsync(to, caption, stop);
        for (var attempt = 1; attempt < attempts && result.Status is 429 or >= 500; attempt++)
        {
            await Task.Delay(result.RetryAfter ?? Usually, time, stop);
            result = await cloud.SendAsync(to, caption, stop);
        }

        return result;
    }
}
