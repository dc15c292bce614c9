using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Emulator.Plans.Stubs;
using Emulator.State;
using Emulator.Wording;

namespace Emulator.Admin.WireMock;

/// <summary>Makes a stub of a MappingModel.</summary>
/// <param name="session">Whose stubs they become.</param>
/// <param name="now">The time on the wall.</param>
/// <param name="id">The id that the call names; null where each mapping says its own, or none.</param>
internal sealed class MappingReader(Session session, DateTimeOffset now, Guid? id)
{
    private const int MostBytes = 1024 * 1024;

    private readonly Gaps _gaps = new();
    private readonly HashSet<Guid> _named = id is { } only ? [only] : [];
    private Refusal? _tooLarge;

    private static readonly string[] OursToSay = ["Guid", "UpdatedAt"];

    private static readonly JsonWriterOptions Readable = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Why not all that was read can be a stub.</summary>
    public Refusal? Refusal => _tooLarge ?? _gaps.Refusal;

    /// <summary>The ids that callers chose themselves.</summary>
    public IReadOnlyCollection<Guid> Named => _named;

    /// <summary>The stub; null when there is a refusal now.</summary>
    public Stub? Read(JsonElement json, string place)
    {
        _tooLarge ??= TooLarge(json);
        if (GivenMap.Of(json, place, _gaps) is not { } map)
        {
            return null;
        }

        var guid = IdIn(map);
        var (title, priority) = (map.Text("Title") ?? "", map.WholeNumber("Priority") ?? 0);
        var request = map.Take("Request") is { } asked
            ? new RequestReader(_gaps).Read(asked, map.PlaceOf("Request"))
            : new RequestPattern(null, null, null, [], [], null);
        var reply = new ReplyReader(_gaps).Read(
            map.Take("Response") ?? JsonElement.Parse("{}"),
            map.PlaceOf("Response")
        );
        TakeWords(map);
        map.Done();
        if (request is null || reply is null || Refusal is not null)
        {
            return null;
        }

        var plan = new StubPlan(id ?? guid ?? MappingGuid.OfStub(session), title, priority, request, reply);
        return new Stub(plan, Written(json, plan.Id));
    }

    private static Refusal? TooLarge(JsonElement json)
    {
        var bytes = json.ValueKind is JsonValueKind.Undefined ? 0 : Encoding.UTF8.GetByteCount(json.GetRawText());
        return bytes > MostBytes ? WireMockRefusals.StubTooLarge(bytes, MostBytes) : null;
    }

    private Guid? IdIn(GivenMap map)
    {
        if (map.Text("Guid") is not { } text)
        {
            return null;
        }

        if (Guid.TryParse(text, out var written))
        {
            _named.Add(written);
            return written;
        }

        _gaps.Wrong($"{map.PlaceOf("Guid")} is '{text}', which is no GUID.");
        return null;
    }

    /// <summary>What is for people, and what we say ourselves.</summary>
    private static void TakeWords(GivenMap map)
    {
        map.Take("Description");
        map.Take("Data");
        map.Take("UpdatedAt");
    }

    /// <summary>As it was written, with its id and the time.</summary>
    private string Written(JsonElement json, Guid id)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(bytes, Readable);
        writer.WriteStartObject();
        writer.WriteString("Guid", id);
        writer.WriteString("UpdatedAt", now);
        foreach (var member in json.EnumerateObject())
        {
            if (!OursToSay.Contains(member.Name, StringComparer.OrdinalIgnoreCase))
            {
                member.WriteTo(writer);
            }
        }

        writer.WriteEndObject();
        writer.Flush();
        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }
}
