using System.Text.Json.Nodes;

namespace Emulator.Testing;

/// <summary>What a session begins with; all of it may be left out.</summary>
public sealed class SessionOptions
{
    private readonly JsonArray _claims = [];

    /// <summary>A scenario that is armed from the start, such as rate-limited*2,accepted.</summary>
    public string? Scenario { get; set; }

    /// <summary>The edition that answers: documented or observed.</summary>
    public string? Edition { get; set; }

    /// <summary>Which accounts exist: open, or a list in YAML or JSON, by provider.</summary>
    public string? Accounts { get; set; }

    /// <summary>Makes ids the same in every run.</summary>
    public string? Seed { get; set; }

    /// <summary>Whether requests are counted and refused as the provider documents it.</summary>
    public bool? Limits { get; set; }

    /// <summary>Stops the session's clock at this time.</summary>
    public DateTimeOffset? FrozenAt { get; set; }

    /// <summary>The folder where the session's record is written when a verification or a run fails.</summary>
    public string? RecordTo { get; set; }

    /// <summary>
    /// Brings the traffic of an application that knows nothing of sessions here: all sends to these recipients.
    /// </summary>
    public SessionOptions ClaimRecipients(params IReadOnlyList<string> numbers) => Claim("to", numbers);

    /// <summary>The same for all requests of these accounts.</summary>
    public SessionOptions ClaimAccounts(params IReadOnlyList<string> keys) => Claim("account", keys);

    internal JsonObject ToJson()
    {
        var setUp = new JsonObject();
        JsonText.Add(setUp, "scenario", Scenario);
        JsonText.Add(setUp, "edition", Edition);
        JsonText.Add(setUp, "seed", Seed);
        JsonText.Add(setUp, "limits", Limits is { } limits ? (limits ? "on" : "off") : null);
        if (FrozenAt is { } time)
        {
            setUp["clock"] = new JsonObject { ["freeze"] = EmulatorClock.Text(time) };
        }

        if (_claims.Count > 0)
        {
            setUp["claims"] = _claims.DeepClone();
        }

        return setUp;
    }

    private SessionOptions Claim(string kind, IReadOnlyList<string> keys)
    {
        ArgumentNullException.ThrowIfNull(keys);
        foreach (var key in keys)
        {
            _claims.Add((JsonNode)new JsonObject { [kind] = key });
        }

        return this;
    }
}
