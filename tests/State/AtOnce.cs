namespace Emulator.Tests.State;

/// <summary>Does one thing many times from several threads at once.</summary>
internal static class AtOnce
{
    private const int Threads = 8;
    private const int TimesEach = 1000;

    /// <summary>How often of all times it said yes.</summary>
    public static async Task<int> CountAsync(Func<bool> says)
    {
        var yes = 0;
        await Task.WhenAll(
            Enumerable
                .Range(0, Threads)
                .Select(_ =>
                    Task.Run(() =>
                    {
                        for (var i = 0; i < TimesEach; i++)
                        {
                            if (says())
                            {
                                Interlocked.Increment(ref yes);
                            }
                        }
                    })
                )
        );
        return yes;
    }
}
