using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Emulator.Plans;
using Emulator.Plans.Payloads;
using Emulator.Plans.Stubs;

namespace Emulator.Admin.WireMock;

/// <summary>Makes a reply of a ResponseModel: status, headers, body and how long it is held back.</summary>
internal sealed class ReplyReader(Gaps gaps)
{
    public StubReply? Read(JsonElement json, string place)
    {
        if (GivenMap.Of(json, place, gaps) is not { } map)
        {
            return null;
        }

        var (status, body) = (Status(map), Body(map));
        var headers = map.Take("Headers") is { } given
            ? new ReplyHeaders(gaps).Read(given, map.PlaceOf("Headers"))
            : [];
        var delay = map.WholeNumber("Delay") ?? 0;
        if (delay < 0)
        {
            gaps.Wrong($"{map.PlaceOf("Delay")} is {delay}; write milliseconds from 0.");
        }

        if (body.Length > 0 && status is 204 or 205 or 304)
        {
            gaps.Wrong($"{place}: a reply with status {status} has no body.");
        }

        map.Done();
        return new StubReply(
            new ReplyPlan(status, headers, Payload.Of(body)),
            TimeSpan.FromMilliseconds(Math.Max(0, delay))
        );
    }

    /// <summary>A number, or a text that is one.</summary>
    private int Status(GivenMap map)
    {
        if (map.Take("StatusCode") is not { } written)
        {
            return StatusCodes.Status200OK;
        }

        if (
            int.TryParse(written.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var status)
            && status is >= 200 and <= 599
        )
        {
            return status;
        }

        gaps.Wrong($"{map.PlaceOf("StatusCode")} is {written.GetRawText()}; write a number from 200 to 599.");
        return StatusCodes.Status200OK;
    }

    private byte[] Body(GivenMap map)
    {
        var (text, json, bytes) = (map.Text("Body"), map.Take("BodyAsJson"), map.Text("BodyAsBytes"));
        var isIndented = map.Flag("BodyAsJsonIndented");
        if (new object?[] { text, json, bytes }.Count(one => one is not null) > 1)
        {
            gaps.Wrong($"{map.PlaceOf("Body")} is said twice; write one of Body, BodyAsJson and BodyAsBytes.");
        }

        return text is not null ? Encoding.UTF8.GetBytes(text)
            : json is { } value ? Written(value, isIndented)
            : bytes is not null ? Decoded(bytes, map.PlaceOf("BodyAsBytes"))
            : [];
    }

    private static byte[] Written(JsonElement json, bool isIndented)
    {
        var bytes = new ArrayBufferWriter<byte>();
        var options = new JsonWriterOptions
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            Indented = isIndented,
        };
        using var writer = new Utf8JsonWriter(bytes, options);
        json.WriteTo(writer);
        writer.Flush();
        return bytes.WrittenSpan.ToArray();
    }

    private byte[] Decoded(string base64, string place)
    {
        var bytes = new byte[base64.Length];
        if (Convert.TryFromBase64String(base64, bytes, out var length))
        {
            return bytes[..length];
        }

        gaps.Wrong($"{place} is no Base64.");
        return [];
    }
}
