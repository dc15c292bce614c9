using System.Collections.Immutable;
using System.Text.Json;
using Emulator.Plans;

namespace Emulator.Admin.WireMock;

/// <summary>The headers of a stub's reply, as far as the web server lets them be chosen.</summary>
internal sealed class ReplyHeaders(Gaps gaps)
{
    private const int LongestName = 200;
    private const string Marks = "!#$%&'*+-.^_`|~";

    private static readonly string[] OfTheServer = ["Content-Length", "Transfer-Encoding", "Connection", "Trailer"];

    public ImmutableArray<HeaderPlan> Read(JsonElement json, string place)
    {
        if (json.ValueKind is not JsonValueKind.Object)
        {
            gaps.Wrong($"{place} is no map.");
            return [];
        }

        return
        [
            .. json.EnumerateObject()
                .Where(header => header.Value.ValueKind is not JsonValueKind.Null)
                .Select(header => Header(header.Name, header.Value, $"{place}.{header.Name}"))
                .OfType<HeaderPlan>(),
        ];
    }

    /// <summary>One value or a list of them.</summary>
    private HeaderPlan? Header(string name, JsonElement json, string place)
    {
        JsonElement[] values = json.ValueKind is JsonValueKind.Array ? [.. json.EnumerateArray()] : [json];
        var value = string.Join(", ", values.Select(one => one.ToString()));
        if (OfTheServer.Contains(name, StringComparer.OrdinalIgnoreCase))
        {
            gaps.Lacks($"{place} is written by the web server itself; leave it out.");
        }
        else if (values.Length > 1 && name.Equals("Set-Cookie", StringComparison.OrdinalIgnoreCase))
        {
            gaps.Lacks($"{place}: several cookies in one reply are not emulated.");
        }
        else if (!IsName(name) || !value.All(letter => letter is >= ' ' and <= '~'))
        {
            gaps.Wrong($"{place} cannot be sent: a header's name is letters, digits and hyphens, its value ASCII.");
        }
        else
        {
            return new HeaderPlan(name, value, null);
        }

        return null;
    }

    private static bool IsName(string name) =>
        name.Length is > 0 and <= LongestName
        && name.All(letter => char.IsAsciiLetterOrDigit(letter) || Marks.Contains(letter, StringComparison.Ordinal));
}
