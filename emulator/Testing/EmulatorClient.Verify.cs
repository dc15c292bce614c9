using System.Text.Json.Nodes;

namespace Emulator.Testing;

/// <content>Whether it came as it should.</content>
public partial class EmulatorClient
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>So many requests must have arrived, refused ones included.</summary>
    /// <param name="count">A number, or HowMany.AtLeast(…) and its like.</param>
    /// <param name="where">Which ones; all, where nothing is said.</param>
    /// <param name="within">
    /// How long it may take to come true, at most a minute. An exact number is watched for all of that time: one more
    /// might come.
    /// </param>
    /// <param name="stop">Gives up.</param>
    /// <exception cref="VerificationException">They did not; it says what came instead.</exception>
    public Task VerifyRequestsAsync(
        HowMany count,
        Where? where = null,
        TimeSpan? within = null,
        CancellationToken stop = default
    ) => VerifyAsync(Claim("requests", count, where, within), stop);

    /// <summary>So many messages must have been accepted; several attempts at one are one message.</summary>
    /// <param name="count">A number, or HowMany.AtLeast(…) and its like.</param>
    /// <param name="where">Which ones; all, where nothing is said.</param>
    /// <param name="within">How long it may take to come true, at most a minute.</param>
    /// <param name="stop">Gives up.</param>
    /// <exception cref="VerificationException">They were not; it says what came instead.</exception>
    public Task VerifyMessagesAsync(
        HowMany count,
        Where? where = null,
        TimeSpan? within = null,
        CancellationToken stop = default
    ) => VerifyAsync(Claim("messages", count, where, within), stop);

    /// <summary>Requests that fit must have come one behind the other; others may lie between.</summary>
    /// <exception cref="VerificationException">They did not; it says what came instead.</exception>
    public Task VerifyInOrderAsync(params IReadOnlyList<Where> steps)
    {
        ArgumentNullException.ThrowIfNull(steps);
        var claim = new JsonObject { ["in-order"] = new JsonArray([.. steps.Select(step => step.ToJson())]) };
        return VerifyAsync(claim, CancellationToken.None);
    }

    /// <summary>
    /// Nothing may have arrived that nobody can have wanted: unknown paths, refusals that no scenario asked for.
    /// </summary>
    /// <exception cref="VerificationException">Something did; it says what.</exception>
    public Task VerifyNothingUnexpectedAsync(CancellationToken stop = default) =>
        VerifyAsync(new JsonObject { ["unexpected"] = "none" }, stop);

    private static JsonObject Claim(string kind, HowMany count, Where? where, TimeSpan? within)
    {
        var claim = new JsonObject { ["of"] = kind, [count.Word] = count.Number };
        if (where is not null)
        {
            claim["where"] = where.ToJson();
        }

        if (within > TimeSpan.Zero)
        {
            claim["within"] = TimeText.Of(within.Value);
        }

        return claim;
    }

    private async Task VerifyAsync(JsonObject claim, CancellationToken stop)
    {
        try
        {
            await _calls.PostAsync("verify", claim, ClientJson.Default.Verified, stop);
        }
        catch (VerificationException failure) when (_recordTo is not null)
        {
            var file = await WriteRecordAsync(stop);
            throw new VerificationException($"{failure.Message}\nAll that arrived: {file}", failure);
        }
    }

    /// <summary>Writes the record where it was asked for, under the session's name.</summary>
    private protected async Task<string> WriteRecordAsync(CancellationToken stop)
    {
        var file = Path.GetFullPath(Path.Combine(_recordTo!, RecordName + ".txt"));
        await SaveRecordAsync(file, stop);
        return file;
    }

    private protected virtual string RecordName => "all-sessions";
}
