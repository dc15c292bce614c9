namespace Emulator.Admin.Exports;

/// <summary>Numbers with their noun.</summary>
internal static class Counted
{
    public static string Of(long count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";
}
