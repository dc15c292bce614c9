using Emulator.Tests.Support;

namespace Emulator.Tests.Architecture;

/// <summary>One place where a source names a type, and that type's namespace and name.</summary>
internal sealed record Use(SourceFile Source, int Line, string Namespace, string Type)
{
    /// <summary>The folder of `emulator/` the type belongs to; nothing for types that are not ours.</summary>
    public string? Folder => Namespace.Split('.') is ["Emulator", var folder, ..] ? folder : null;

    public string FullName => $"{Namespace}.{Type}";

    public string Says(string what) => $"{Source.Path}:{Line}: {what}";
}
