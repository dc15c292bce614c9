using System.Text.Json;

namespace Bench;

/// <summary>Says where the runtime settings of the two servers differ: that would be measured too.</summary>
internal static class RuntimeSettings
{
    public static void Compare(string subject, string bare)
    {
        var (left, right) = (Read(subject), Read(bare));
        foreach (var name in left.Keys.Union(right.Keys).Order(StringComparer.Ordinal).Where(MattersForSpeed))
        {
            var (mine, other) = (left.GetValueOrDefault(name, "unset"), right.GetValueOrDefault(name, "unset"));
            if (mine != other)
            {
                Console.WriteLine($"NOTE: runtime setting {name} is {mine} here and {other} in the bare application");
            }
        }
    }

    private static bool MattersForSpeed(string name) =>
        name.StartsWith("System.GC.", StringComparison.Ordinal)
        || name.StartsWith("System.Runtime.Tiered", StringComparison.Ordinal)
        || name.StartsWith("System.Threading.", StringComparison.Ordinal);

    private static Dictionary<string, string> Read(string assembly)
    {
        using var file = File.OpenRead(Path.ChangeExtension(assembly, "runtimeconfig.json"));
        using var document = JsonDocument.Parse(file);
        return document.RootElement.GetProperty("runtimeOptions").TryGetProperty("configProperties", out var properties)
            ? properties.EnumerateObject().ToDictionary(one => one.Name, one => one.Value.GetRawText())
            : [];
    }
}
