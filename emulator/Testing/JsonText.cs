using System.Text.Json.Nodes;

namespace Emulator.Testing;

/// <summary>Writes what is said, and leaves out what is not.</summary>
internal static class JsonText
{
    public static void Add(JsonObject json, string name, string? value)
    {
        if (value is not null)
        {
            json[name] = value;
        }
    }
}
