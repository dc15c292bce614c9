using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Emulator.Plans.Stubs;
using Emulator.State;
using Emulator.Wording;

namespace Emulator.Admin.WireMock;

/// <summary>Makes a stub of a MappingModel.</summary>
internal sealed class MappingReader(Session session, DateTimeOffset now, Gaps gaps)
{
    public const int MostBytes = 1024 * 1024;

    private static readonly string[] OursToSay = ["Guid", "UpdatedAt"];

    private static readonly JsonWriterOptions Readable = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The stub; null when the gaps say why there is none.</summary>
    public Stub? Read(JsonElement json, string place, Guid? id = null)
    {
        if (GivenMap.Of(json, place, gaps) is not { } map)
        {
            return null;
        }

        var guid = IdIn(map);
        var (title, priority) = (map.Text("Title") ?? "", map.WholeNumber("Priority") ?? 0);
        var request = map.Take("Request") is { } asked
            ? new RequestReader(gaps).Read(asked, map.PlaceOf("Request"))
            : new RequestPattern(null, null, null, [], [], null);
        var reply = new ReplyReader(gaps).Read(
            map.Take("Response") ?? JsonElement.Parse("{}"),
            map.PlaceOf("Response")
        );
        TakeWords(map);
        map.Done();
        if (request is null || reply is null || gaps.Refusal is not null)
        {
            return null;
        }

        var plan = new StubPlan(id ?? guid ?? MappingGuid.OfStub(session), title, priority, request, reply);
        return new Stub(plan, Written(json, plan.Id));
    }

    /// <summary>Says too much; null when it does not.</summary>
    public static Refusal? TooLarge(JsonElement json)
    {
        var bytes = Encoding.UTF8.GetByteCount(json.GetRawText());
        return bytes > MostBytes ? WireMockRefusals.StubTooLarge(bytes, MostBytes) : null;
    }

    private Guid? IdIn(GivenMap map)
    {
        if (map.Text("Guid") is not { } written)
        {
            return null;
        }

        if (Guid.TryParse(written, out var id))
        {
            return id;
        }

        gaps.Wrong($"{map.PlaceOf("Guid")} is '{written}', which is no GUID.");
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
