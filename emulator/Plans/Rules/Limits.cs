namespace Emulator.Plans.Rules;

/// <summary>Two ends of what is allowed, in the words an error message needs: '1 to 10', or the only end.</summary>
internal static class Limits
{
    public static string Between(string? from, string? to) =>
        from is not null && to is not null ? $"{from} to {to}" : from ?? to ?? "";
}
