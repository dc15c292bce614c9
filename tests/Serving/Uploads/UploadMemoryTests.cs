using System.Diagnostics;
using System.Net;
using Emulator.Tests.Cli;
using Emulator.Tests.Support;

namespace Emulator.Tests.Serving.Uploads;

/// <summary>Many large files at once take little memory: their bytes only pass through.</summary>
public sealed class UploadMemoryTests
{
    private const long Megabyte = 1024 * 1024;

    /// <summary>The long checks ask for the whole.</summary>
    public static TheoryData<int, int, bool> Crowds { get; } =
        Environment.GetEnvironmentVariable("LONG_CHECKS") is null
            ? new() { { 6, 40, false }, { 6, 40, true } }
            : new() { { 20, 100, false }, { 20, 100, true } };

    [Theory]
    [MemberData(nameof(Crowds))]
    public async Task Files_pass_through_in_bounded_memory(int uploads, int megabytes, bool chunked)
    {
        using var contracts = new HarborContracts();
        using var emulator = EmulatorProcess.Start($"--urls http://127.0.0.1:0 --contracts {contracts.Folder}");
        var address = new Uri((await emulator.ReadLineAsync())!["listening on ".Length..]);
        var server = new IPEndPoint(IPAddress.Loopback, address.Port);
        await SendAsync(server, new LargeUpload(10_000));
        var before = MostMemory(emulator);
        await Task.WhenAll(
            Enumerable.Range(0, uploads).Select(_ => SendAsync(server, new LargeUpload(megabytes * Megabyte, chunked)))
        );
        var more = MostMemory(emulator) - before;
        Assert.True(more < (chunked ? 20 : 5) * Megabyte * uploads, $"{more / Megabyte} MB more");
    }

    private static async Task SendAsync(IPEndPoint server, LargeUpload upload)
    {
        using var client = await RawClient.ConnectAsync(server);
        await upload.SendAsync(client);
        var reply = await client.ReadReplyAsync();
        Assert.Contains(upload.Sha256, reply.Text, StringComparison.Ordinal);
    }

    private static long MostMemory(EmulatorProcess emulator)
    {
        using var process = Process.GetProcessById(emulator.Id);
        return process.PeakWorkingSet64;
    }
}
