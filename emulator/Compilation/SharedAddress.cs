using Emulator.Contracts;

namespace Emulator.Compilation;

/// <summary>Operations that share an address are told apart by the body, so all of them must read it alike.</summary>
internal static class SharedAddress
{
    public static void Check(
        OperationContract operation,
        IEnumerable<string> others,
        IEnumerable<OperationContract> all,
        Problems problems
    )
    {
        var sharing = all.Where(other => others.Contains(other.Name));
        if (sharing.FirstOrDefault(other => !ReadAlike(operation.Body, other.Body)) is { } different)
        {
            var message =
                $"'{operation.Name}' and '{different.Name}' share an address and read bodies differently; "
                + "give both the same 'kinds', 'json-inside' and 'brackets'";
            problems.Add(operation.Origin, message);
        }
    }

    /// <summary>An operation that says nothing of bodies has them read as the other does.</summary>
    private static bool ReadAlike(BodyContract? one, BodyContract? other) =>
        one is null
        || other is null
        || (
            one.Brackets == other.Brackets
            && Texts(one.Kinds).SetEquals(Texts(other.Kinds))
            && Texts(one.JsonInside).SetEquals(Texts(other.JsonInside))
        );

    private static HashSet<string> Texts(IEnumerable<TextAt> texts) => [.. texts.Select(at => at.Text)];
}
