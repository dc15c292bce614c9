using System.Text.Json.Nodes;
using Emulator.Contracts.Language;

namespace Emulator.Compilation.Schema;

/// <summary>Maps that the schema speaks of, each described once and referred to.</summary>
internal sealed class SchemaDefinitions
{
    private readonly Dictionary<string, MapShape> _shapes = new(StringComparer.Ordinal);

    public JsonObject All { get; } = [];

    public JsonObject Reference(MapShape shape, Strictness strictness)
    {
        var name = (strictness is Strictness.Whole ? shape.Name : $"{shape.Name} in parts").Replace(' ', '-');
        if (_shapes.TryAdd(name, shape))
        {
            // Reserved first: what stands inside may refer to it.
            All[name] = null;
            All[name] = new SchemaOfMap(this, strictness).Make(shape);
        }
        else if (_shapes[name] != shape)
        {
            throw new InvalidOperationException($"two different maps are called '{name}'");
        }

        return new JsonObject { ["$ref"] = "#/definitions/" + name };
    }
}

/// <summary>Whether a map must be whole, or may hold only what differs from another.</summary>
internal enum Strictness
{
    Whole,
    Parts,
}
