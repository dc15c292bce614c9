using Emulator.Serving;
using Emulator.State;
using Microsoft.Extensions.Logging.Abstractions;

namespace Emulator.Tests.Performance;

/// <summary>A log of requests that nobody wants costs them nothing.</summary>
public sealed class LogAllocationTests
{
    [Fact]
    public void A_log_that_is_off_allocates_nothing()
    {
        var log = new RequestLog(NullLogger<RequestLog>.Instance);
        var wanted = 0;
        Assert.Equal(
            0,
            AllocatedBytes.Of(() =>
            {
                wanted += log.IsOn ? 1 : 0;
                log.Write(null, EntryEnd.Sent, TimeProvider.System);
            })
        );
        Assert.Equal(0, wanted);
    }
}
