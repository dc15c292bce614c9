using System.Collections.Immutable;
using Emulator.Plans.Payloads;
using Emulator.Wording;

namespace Emulator.Compilation;

/// <summary>THE list of what stands in braces in an id besides alphabets.</summary>
internal static class IdWordBook
{
    private const string Lower = "0123456789abcdef";
    private const string Upper = "0123456789ABCDEF";
    private const int Widest = 19;

    private static readonly Dictionary<string, UuidForm> Forms = new(StringComparer.Ordinal)
    {
        [""] = new UuidForm(Lower, Hyphens: true),
        ["UPPER"] = new UuidForm(Upper, Hyphens: true),
        ["hex"] = new UuidForm(Lower, Hyphens: false),
        ["HEX"] = new UuidForm(Upper, Hyphens: false),
    };

    public static readonly ImmutableArray<IdWord> All =
    [
        new(
            "uuid",
            "a random UUID of version 4; {uuid:UPPER} in capitals, {uuid:hex} and {uuid:HEX} without hyphens",
            Uuid
        ),
        new("uuid7", "a UUID of version 7: by the session's time, in order; forms as of {uuid}", Uuid7),
        new("counter", "counts from 1 in each session, under the id's name; {counter:6} with zeros in front", Counter),
    ];

    public static IEnumerable<string> FormNames => Forms.Keys.Where(name => name.Length > 0);

    public static IdWord? Find(string name) => All.FirstOrDefault(word => word.Name == name);

    private static IdUuid? Uuid(IdWordUse use) => Form(use) is { } form ? new IdUuid(form) : null;

    private static IdUuid7? Uuid7(IdWordUse use) => use.MayChange() && Form(use) is { } form ? new IdUuid7(form) : null;

    private static IdCounter? Counter(IdWordUse use)
    {
        if (!use.MayChange())
        {
            return null;
        }

        if (use.More.Length == 0 || use.Number is > 0 and <= Widest)
        {
            return new IdCounter(use.Id!, use.Number ?? 0);
        }

        use.Report($"'{use.Written}' is no width; write one from 1 to {Widest}, such as {{counter:6}}");
        return null;
    }

    private static UuidForm? Form(IdWordUse use)
    {
        if (Forms.TryGetValue(use.More, out var form))
        {
            return form;
        }

        use.Report($"'{use.Word}' has no form '{use.More}'; {NearestName.Hint(use.More, FormNames)}");
        return null;
    }
}

/// <summary>A word that stands in braces in an id: its name, what it is, and how it is made.</summary>
internal sealed record IdWord(string Name, string About, Func<IdWordUse, IdPart?> Make);
