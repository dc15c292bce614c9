using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Emulator.Plans;
using Emulator.Plans.Stubs;
using Emulator.State;

namespace Emulator.Admin.WireMock;

/// <summary>The ids of mappings: the same for the same outcome, today and tomorrow.</summary>
internal static class MappingGuid
{
    public static Guid OfOutcome(string provider, string edition, string operation, string outcome) =>
        Of($"outcome\n{provider}\n{edition}\n{operation}\n{outcome}");

    public static string TitleOf(string provider, string edition, string operation, string outcome) =>
        $"{provider}@{edition} {operation}: {outcome}";

    /// <summary>A stub that came without an id gets the next one of its session.</summary>
    public static Guid OfStub(Session session) =>
        Of($"stub\n{session.Name}\n{session.Stubs.NextNumber().ToString(CultureInfo.InvariantCulture)}");

    /// <summary>Of what answered a request; null when no contract and no stub did.</summary>
    public static Guid? Of(EntryNames names) =>
        names.Evidence == StubPlan.Word && Guid.TryParse(names.Subject, out var stub) ? stub
        : IsOurs(names) ? null
        : OfOutcome(names.Provider, names.Edition, names.Operation, names.Verdict);

    public static string? TitleOf(EntryNames names) =>
        names.Evidence == StubPlan.Word ? names.Why
        : IsOurs(names) ? null
        : TitleOf(names.Provider, names.Edition, names.Operation, names.Verdict);

    /// <summary>No contract says it: the emulator refused, or a scenario made up a reply of its own.</summary>
    private static bool IsOurs(EntryNames names) =>
        names.Evidence is "ours" or "invented" || names.Provider.Length == 0;

    private static Guid Of(string text) => new(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16));
}
