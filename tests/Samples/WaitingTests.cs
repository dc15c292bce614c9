using Emulator.Samples.Shop;
using Emulator.Testing;

namespace Emulator.Samples;

/// <summary>What is sent in the background is waited for, not slept for; and a failure explains itself.</summary>
public sealed class WaitingTests
{
    // <wait>
    [Fact]
    public async Task Waits_for_what_is_sent_in_the_background()
    {
        await using var emulator = EmulatorHost.InProcess();
        await using var session = await emulator.SessionAsync(o => o.RecordTo = "TestResults/emulator");
        using var http = session.CreateHttpClient("whatsapp-cloud");

        var background = new CloudSender(http).SendAsync("+16505550001", "Your order");

        var messages = await session.WaitForMessagesAsync(1, within: TimeSpan.FromSeconds(10));
        Assert.Equal("16505550001", messages[0].To!.TrimStart('+'));
        await session.VerifyNothingUnexpectedAsync();
        await background;
    }

    // </wait>

    // <explain>
    [Fact]
    public async Task A_failed_verification_says_what_came_instead()
    {
        await using var emulator = EmulatorHost.InProcess();
        using var http = emulator.CreateHttpClient("whatsapp-cloud");
        await new CloudSender(http).SendAsync("+16505550002", "Your order");

        var failure = await Assert.ThrowsAsync<VerificationException>(() =>
            emulator.VerifyMessagesAsync(1, new Where { To = "+16505550001" })
        );

        Assert.StartsWith("Wanted exactly 1 message to +16505550001", failure.Message, StringComparison.Ordinal);
        Assert.Contains("+16505550002", failure.Message, StringComparison.Ordinal); // the nearest
    }
    // </explain>
}
