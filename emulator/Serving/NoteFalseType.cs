using Emulator.Plans.Media;

namespace Emulator.Serving;

/// <summary>Says so where a file is called something that its bytes are not: few providers tell it, and late.</summary>
internal static class NoteFalseType
{
    public static void Run(Exchange exchange, MediaFacts facts)
    {
        var found = facts.Header.Type;
        if (found.Length == 0 || IsForPrograms(found) || IsForPrograms(facts.Declared))
        {
            return;
        }

        if (KnownTypes.Find(facts.Declared) is { } declared && declared != found)
        {
            exchange.AddNote($"declared {declared}, but the bytes are {found}");
        }
        else if (KnownTypes.OfExtension(facts.Extension) is { } named && named != found)
        {
            exchange.AddNote($"named .{facts.Extension}, but the bytes are {found}");
        }
    }

    /// <summary>Types such as application/octet-stream say nothing of a picture.</summary>
    private static bool IsForPrograms(string type) =>
        type.StartsWith("application/", StringComparison.OrdinalIgnoreCase);
}
