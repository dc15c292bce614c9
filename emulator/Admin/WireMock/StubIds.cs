using System.Text.Json;

namespace Emulator.Admin.WireMock;

/// <summary>Reads the ids of mappings that a caller lists.</summary>
internal static class StubIds
{
    public static List<Guid> Read(JsonElement json, Gaps gaps)
    {
        if (json.ValueKind is not JsonValueKind.Array)
        {
            gaps.Wrong("The body is no list of mappings; send none to delete all.");
            return [];
        }

        var ids = new List<Guid>();
        foreach (var (at, item) in json.EnumerateArray().Index())
        {
            var written = GivenMap.Of(item, $"mappings[{at}]", gaps)?.Text("Guid");
            if (Guid.TryParse(written, out var id))
            {
                ids.Add(id);
            }
            else
            {
                gaps.Wrong($"mappings[{at}].Guid is '{written}', which is no GUID.");
            }
        }

        return ids;
    }
}
