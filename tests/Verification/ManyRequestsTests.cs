using System.Globalization;
using Emulator.Hosting;

namespace Emulator.Tests.Verification;

/// <summary>Far more arrives than can be kept: memory stays in bounds, counts are right, nothing is claimed.</summary>
public sealed class ManyRequestsTests
{
    private const int Senders = 4;
    private const int PictureBytes = 50 * 1024;
    private const long Megabyte = 1024 * 1024;
    private const long Kept = 64 * Megabyte;

    /// <summary>The long checks ask for the whole.</summary>
    public static TheoryData<int> Counts { get; } =
        Environment.GetEnvironmentVariable("LONG_CHECKS") is null ? new() { 3000 } : new() { 100_000 };

    [Theory]
    [MemberData(nameof(Counts))]
    public async Task Are_counted_and_forgotten_in_bounded_memory(int count)
    {
        await using var server = await VerifyServer.StartAsync(
            new Settings { JournalBytes = Kept, JournalEntries = 1_000_000 }
        );
        var before = GC.GetTotalMemory(forceFullCollection: true);
        await Task.WhenAll(Enumerable.Range(0, Senders).Select(_ => SendAsync(server, count / Senders)));
        var more = GC.GetTotalMemory(forceFullCollection: true) - before;
        Assert.True(more < 2 * Kept, $"{more / Megabyte} MB more");

        var list = await server.Client.GetAsync("/_emulator/api/requests?limit=1");
        var session = await server.Client.GetAsync("/_emulator/api/sessions/default");
        Assert.Equal(count, session.Number("requests"));
        Assert.Equal(count, list.Number("found") + list.Number("evicted"));
        Assert.InRange(list.Number("found"), 1, Kept / PictureBytes);
        Assert.Equal("entries-evicted", await server.AnswerAsync("""{"exactly":1}"""));
    }

    private static async Task SendAsync(VerifyServer server, int count)
    {
        var picture = new string('A', PictureBytes);
        for (var i = 0; i < count; i++)
        {
            var text = i.ToString(CultureInfo.InvariantCulture);
            var body = $$"""{"to":"16505550001","text":"{{text}}","picture":"{{picture}}"}""";
            Assert.Equal(200, (await server.Jinx.SendBodyAsync(body)).Status);
        }
    }
}
