using System.Reflection;

namespace Emulator.Wording;

/// <summary>Which version of the program this is, as in '0.1.0'.</summary>
internal static class ProgramVersion
{
    /// <summary>What stands behind a plus names the commit it was built from; that is no part of the version.</summary>
    public static readonly string Text =
        typeof(ProgramVersion)
            .Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()
            ?.InformationalVersion.Split('+')[0]
        ?? "unknown";
}
