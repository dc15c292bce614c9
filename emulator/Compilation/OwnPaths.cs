namespace Emulator.Compilation;

/// <summary>The first parts of paths that are the emulator's own.</summary>
internal static class OwnPaths
{
    public static readonly string[] All = ["_emulator", "__admin", "livez", "readyz"];
}
