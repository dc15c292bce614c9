using System.Globalization;
using System.Text.Json.Nodes;

namespace Emulator.Testing;

/// <summary>
/// Which requests or messages are meant: all that is said must hold. In texts * stands for any letters.
/// </summary>
public sealed class Where
{
    /// <summary>The recipient; written in any way, only its digits count.</summary>
    public string? To { get; init; }

    /// <summary>The provider.</summary>
    public string? Provider { get; init; }

    /// <summary>The edition that answered.</summary>
    public string? Edition { get; init; }

    /// <summary>The operation, such as send-image.</summary>
    public string? Operation { get; init; }

    /// <summary>The account's key.</summary>
    public string? Account { get; init; }

    /// <summary>How it was judged: accepted, or the name of a refusal.</summary>
    public string? Verdict { get; init; }

    /// <summary>What the verdict is about: a field, a header.</summary>
    public string? Subject { get; init; }

    /// <summary>The scenario that it met, as it was asked for.</summary>
    public string? Scenario { get; init; }

    /// <summary>The status of the reply.</summary>
    public int? Status { get; init; }

    /// <summary>The method.</summary>
    public string? Method { get; init; }

    /// <summary>A part of the path.</summary>
    public string? Path { get; init; }

    /// <summary>The caption, whatever the provider calls it.</summary>
    public string? Caption { get; init; }

    /// <summary>Only those behind this number in the journal.</summary>
    public long? After { get; init; }

    /// <summary>Fields of the body, by their path, such as image.link; null means that there is none.</summary>
    public IDictionary<string, string?> Body { get; } = new Dictionary<string, string?>();

    /// <summary>Headers by name; null means that there is none.</summary>
    public IDictionary<string, string?> Headers { get; } = new Dictionary<string, string?>();

    internal JsonObject ToJson()
    {
        var json = new JsonObject();
        JsonText.Add(json, "to", To);
        JsonText.Add(json, "provider", Provider);
        JsonText.Add(json, "edition", Edition);
        JsonText.Add(json, "operation", Operation);
        JsonText.Add(json, "account", Account);
        JsonText.Add(json, "verdict", Verdict);
        JsonText.Add(json, "subject", Subject);
        JsonText.Add(json, "scenario", Scenario);
        JsonText.Add(json, "status", Status?.ToString(CultureInfo.InvariantCulture));
        JsonText.Add(json, "method", Method);
        JsonText.Add(json, "path", Path);
        JsonText.Add(json, "caption", Caption);
        JsonText.Add(json, "after", After?.ToString(CultureInfo.InvariantCulture));
        Add(json, "body", Body);
        Add(json, "header", Headers);
        return json;
    }

    private static void Add(JsonObject json, string name, IDictionary<string, string?> values)
    {
        if (values.Count > 0)
        {
            var entries = values.Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)pair.Value));
            json[name] = new JsonObject(entries);
        }
    }
}
