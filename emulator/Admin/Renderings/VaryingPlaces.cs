using System.Text;
using System.Text.Json;
using Emulator.Plans;
using Emulator.State;

namespace Emulator.Admin.Renderings;

/// <summary>
/// Which places of a reply say something else each time: those that neither the contract wrote as they are nor the
/// request said.
/// </summary>
internal sealed class VaryingPlaces
{
    private readonly string _fixed;
    private readonly string _request;
    private readonly byte[] _body;
    private readonly List<KeyValuePair<string, string>> _found = [];

    private VaryingPlaces(JournalEntry entry, OutcomePlan? outcome)
    {
        _body = entry.ReplyBody;
        _fixed = string.Join('\n', (outcome?.Reply.Body.Literals ?? []).Select(Encoding.UTF8.GetString));
        var headers = string.Join('\n', entry.RequestHeaders.Select(header => header.Value));
        _request = $"{entry.Target}\n{headers}\n{Encoding.UTF8.GetString(entry.RequestBody)}";
    }

    /// <summary>The places, and an expression that each of them fits.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Of(JournalEntry entry, OutcomePlan? outcome)
    {
        if (outcome?.Reply.Body.Constant is { } same && same.AsSpan().SequenceEqual(entry.ReplyBody))
        {
            return [];
        }

        var places = new VaryingPlaces(entry, outcome);
        try
        {
            var reader = new Utf8JsonReader(entry.ReplyBody);
            reader.Read();
            places.Walk(ref reader, "$", 0);
            return places._found;
        }
        catch (JsonException)
        {
            return [KeyValuePair.Create("body", @"^[\s\S]*$")];
        }
    }

    private void Walk(ref Utf8JsonReader reader, string path, long start)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
                {
                    var (name, begin) = (reader.GetString(), reader.TokenStartIndex);
                    reader.Read();
                    Walk(ref reader, $"{path}.{name}", begin);
                }

                break;
            case JsonTokenType.StartArray:
                for (var i = 0; reader.Read() && reader.TokenType is not JsonTokenType.EndArray; i++)
                {
                    Walk(ref reader, $"{path}[{i}]", reader.TokenStartIndex);
                }

                break;
            default:
                Add(ref reader, path, start);
                break;
        }
    }

    /// <summary>A value is fixed when the contract has it under its name, letter by letter.</summary>
    private void Add(ref Utf8JsonReader reader, string path, long start)
    {
        var written = Encoding.UTF8.GetString(_body.AsSpan((int)start..(int)reader.BytesConsumed));
        var value =
            reader.TokenType is JsonTokenType.String ? reader.GetString()! : Encoding.UTF8.GetString(reader.ValueSpan);
        if (!_fixed.Contains(written, StringComparison.Ordinal) && !IsSaid(value))
        {
            _found.Add(KeyValuePair.Create(path, PatternOf(value)));
        }
    }

    private bool IsSaid(string value) => value.Length > 3 && _request.Contains(value, StringComparison.Ordinal);

    private static string PatternOf(string value) =>
        value.Length > 0 && value.All(char.IsAsciiDigit) ? "^[0-9]+$"
        : value.Length > 0 && value.All(IsOfId) ? "^[A-Za-z0-9._=+/-]+$"
        : @"^[\s\S]*$";

    private static bool IsOfId(char letter) => char.IsAsciiLetterOrDigit(letter) || "._=+/-".Contains(letter);
}
