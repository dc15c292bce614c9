using Emulator.Admin.Verification;

namespace Emulator.Admin.Filters;

/// <summary>The filters that look into a request or its reply: headers, fields, caption; '*' is any letters.</summary>
internal static class ContentFilters
{
    public const string Header = "header.";
    public const string Body = "body.";
    public const string Reply = "reply.";
    public const string Caption = "caption";

    /// <summary>How the filters are written that take a name of the caller's.</summary>
    public static readonly string[] Names = ["header.NAME", "body.PATH", "reply.PATH", Caption];

    /// <summary>The test that an entry has this, or with an empty value that it has none; null: unknown.</summary>
    public static Predicate<SeenEntry>? Of(string name, string value)
    {
        var wanted = value.Length == 0 ? null : value;
        return name == Caption ? ContentConditions.Caption(wanted).Fits.Invoke
            : Rest(name, Header) is { } header ? ContentConditions.Header(header, wanted).Fits.Invoke
            : Rest(name, Body) is { } field ? ContentConditions.Body(field, wanted).Fits.Invoke
            : Rest(name, Reply) is { } said ? ContentConditions.Reply(said, wanted).Fits.Invoke
            : null;
    }

    private static string? Rest(string name, string beginning) =>
        name.Length > beginning.Length && name.StartsWith(beginning, StringComparison.Ordinal)
            ? name[beginning.Length..]
            : null;
}
