namespace Emulator.Testing;

/// <content>What arrived.</content>
public partial class EmulatorClient
{
    // More than a journal holds by default.
    private const int All = 100_000;

    /// <summary>The requests that arrived, oldest first: refused ones, too.</summary>
    public async Task<IReadOnlyList<RecordedRequest>> RequestsAsync(
        Where? where = null,
        CancellationToken stop = default
    )
    {
        var wanted = where is null ? null : await NumbersAsync("requests", where, stop);
        var page = await _calls.GetAsync($"requests?limit={All}", ClientJson.Default.RequestPage, stop);
        return [.. page.Requests.Where(request => wanted?.Contains(request.Number) ?? true).Reverse()];
    }

    /// <summary>The messages that were accepted, oldest first; several attempts at one are one message.</summary>
    public async Task<IReadOnlyList<SentMessage>> MessagesAsync(Where? where = null, CancellationToken stop = default)
    {
        var wanted = where is null ? null : await NumbersAsync("messages", where, stop);
        var page = await _calls.GetAsync($"messages?limit={All}", ClientJson.Default.MessagePage, stop);
        return [.. page.Messages.Where(message => wanted?.Contains(message.Number) ?? true).Reverse()];
    }

    /// <summary>Waits until as many requests have arrived, and gives them.</summary>
    /// <param name="count">How many at least.</param>
    /// <param name="where">Which ones; all, where nothing is said.</param>
    /// <param name="within">How long, at most a minute; ten seconds, where nothing is said.</param>
    /// <param name="stop">Gives up.</param>
    /// <exception cref="VerificationException">Fewer came in that time; it says which.</exception>
    public async Task<IReadOnlyList<RecordedRequest>> WaitForRequestsAsync(
        int count = 1,
        Where? where = null,
        TimeSpan? within = null,
        CancellationToken stop = default
    )
    {
        await VerifyRequestsAsync(HowMany.AtLeast(count), where, within ?? Patience, stop);
        return await RequestsAsync(where, stop);
    }

    /// <summary>Waits until as many messages have been accepted, and gives them.</summary>
    /// <param name="count">How many at least.</param>
    /// <param name="where">Which ones; all, where nothing is said.</param>
    /// <param name="within">How long, at most a minute; ten seconds, where nothing is said.</param>
    /// <param name="stop">Gives up.</param>
    /// <exception cref="VerificationException">Fewer came in that time; it says what came.</exception>
    public async Task<IReadOnlyList<SentMessage>> WaitForMessagesAsync(
        int count = 1,
        Where? where = null,
        TimeSpan? within = null,
        CancellationToken stop = default
    )
    {
        await VerifyMessagesAsync(HowMany.AtLeast(count), where, within ?? Patience, stop);
        return await MessagesAsync(where, stop);
    }

    /// <summary>Writes down all that arrived, to look at it when a test has failed.</summary>
    /// <param name="file">Its name says the form: .txt to read, .har for browsers, .json, or .yaml (examples).</param>
    /// <param name="stop">Gives up.</param>
    public async Task SaveRecordAsync(string file, CancellationToken stop = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(file);
        var record = await _calls.GetBytesAsync($"export?format={RecordFile.FormatOf(file)}", stop);
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
        await File.WriteAllBytesAsync(file, record, stop);
    }

    /// <summary>The server itself compares, so that a condition means the same here and in a verification.</summary>
    private async Task<HashSet<long>> NumbersAsync(string kind, Where where, CancellationToken stop)
    {
        var claim = Claim(kind, HowMany.AtMost(All), where, null);
        var found = await _calls.PostAsync("verify", claim, ClientJson.Default.Verified, stop);
        return [.. found.Numbers];
    }
}
