using Emulator.Testing;
using static Emulator.Tests.Testing.Emulators;

namespace Emulator.Tests.Testing;

/// <summary>Verifications and waits speak in the server's words, and leave a record where one is wanted.</summary>
public sealed class VerifyingTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("emulator-records-");

    public static TheoryData<string> Ways => Emulators.Ways;

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Says_yes_to_what_came(string way)
    {
        await using var emulator = await StartAsync(way);
        await using var session = await emulator.Client.SessionAsync();
        using var http = session.CreateHttpClient("jinx");
        await SendAsync(http);
        await SendAsync(http, "16505550002", "bye");
        await session.VerifyRequestsAsync(2);
        await session.VerifyMessagesAsync(HowMany.AtLeast(1), new Where { Caption = "b*" });
        await session.VerifyMessagesAsync(HowMany.AtMost(1), new Where { Body = { ["text"] = "hello" } });
        await session.VerifyRequestsAsync(HowMany.None, new Where { Headers = { ["X-Key"] = "other" } });
        await session.VerifyInOrderAsync(new Where { To = Anybody }, new Where { To = "16505550002" });
        await session.VerifyNothingUnexpectedAsync();
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Says_what_came_instead_and_what_is_nearest(string way)
    {
        await using var emulator = await StartAsync(way);
        await using var session = await emulator.Client.SessionAsync();
        using var http = session.CreateHttpClient("jinx");
        await SendAsync(http, "16505550002");
        var failure = await Assert.ThrowsAsync<VerificationException>(() =>
            session.VerifyMessagesAsync(1, new Where { To = Anybody })
        );
        Assert.StartsWith("Wanted exactly 1 message to 16505550001", failure.Message, StringComparison.Ordinal);
        Assert.Contains("16505550002", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Waits_for_what_is_still_on_its_way(string way)
    {
        await using var emulator = await StartAsync(way);
        await using var session = await emulator.Client.SessionAsync();
        using var http = session.CreateHttpClient("jinx");
        var waiting = session.WaitForMessagesAsync(2, new Where { To = Anybody }, TimeSpan.FromSeconds(30));
        await SendAsync(http);
        Assert.False(waiting.IsCompleted);
        await SendAsync(http);
        Assert.Equal(2, (await waiting).Count);
        Assert.Equal(2, (await session.WaitForRequestsAsync(2)).Count);
    }

    [Fact]
    public async Task Says_what_came_when_it_waited_in_vain()
    {
        await using var emulator = EmulatorHost.InProcess(SetUp);
        await using var session = await emulator.SessionAsync();
        var soon = TimeSpan.FromMilliseconds(50);
        var failure = await Assert.ThrowsAsync<VerificationException>(() =>
            session.WaitForRequestsAsync(1, within: soon)
        );
        Assert.StartsWith("Wanted at least 1 request", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failed_verification_leaves_a_record_and_says_where()
    {
        await using var emulator = EmulatorHost.InProcess(SetUp);
        await using var session = await emulator.SessionAsync(o => o.RecordTo = _folder.FullName);
        using var http = session.CreateHttpClient("jinx");
        await SendAsync(http);
        var failure = await Assert.ThrowsAsync<VerificationException>(() => session.VerifyRequestsAsync(2));
        var file = Path.Combine(_folder.FullName, session.Name + ".txt");
        Assert.EndsWith($"All that arrived: {file}", failure.Message, StringComparison.Ordinal);
        Assert.Contains("jinx", await File.ReadAllTextAsync(file), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failed_run_leaves_a_record_whatever_failed()
    {
        await using var emulator = EmulatorHost.InProcess(o =>
        {
            SetUp(o);
            o.RecordTo = _folder.FullName;
        });
        await using var session = await emulator.SessionAsync();
        await session.RunAsync(_ => Task.CompletedTask);
        Assert.Empty(_folder.GetFiles());
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            session.RunAsync(_ => throw new InvalidOperationException("the test's own"))
        );
        Assert.Equal(session.Name + ".txt", Assert.Single(_folder.GetFiles()).Name);
    }

    [Theory]
    [InlineData("host", "a.har", "\"log\"")]
    [InlineData("host", "deep/a.json", "\"requests\"")]
    [InlineData("in-process", "a.json", "\"requests\"")]
    [InlineData("in-process", "a.yaml", "request:")]
    [InlineData("in-process", "a.txt", "jinx")]
    public async Task Saves_the_record_in_the_form_its_name_says(string way, string name, string part)
    {
        await using var emulator = await StartAsync(way);
        await using var session = await emulator.Client.SessionAsync();
        using var http = session.CreateHttpClient("jinx");
        await SendAsync(http);
        var file = Path.Combine(_folder.FullName, name);
        await session.SaveRecordAsync(file);
        Assert.Contains(part, await File.ReadAllTextAsync(file), StringComparison.Ordinal);
    }
}
