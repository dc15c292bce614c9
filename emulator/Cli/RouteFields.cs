using Emulator.Contracts;

namespace Emulator.Cli;

/// <summary>Which operation a recorded request asks, and which of its parts says what.</summary>
internal static class RouteFields
{
    public static OperationContract? OperationOf(ProviderContract contract, ExampleRequest request) =>
        OperationsOf(contract, request).FirstOrDefault();

    /// <summary>What the body says decides among those that share an address.</summary>
    public static IEnumerable<OperationContract> OperationsOf(ProviderContract contract, ExampleRequest request)
    {
        var parts = Split(request.Path).Path.Split('/');
        return contract.Operations.Where(operation =>
            operation.Method == request.Method && operation.Paths.Any(route => Fits(route.Split('/'), parts))
        );
    }

    /// <summary>Whether an operation's gates ask for a field; one header may hold another field elsewhere.</summary>
    public static bool IsAsked(OperationContract? operation, string field) =>
        operation is null || operation.Access.Any(gate => Names(gate.Argument, field));

    /// <summary>Which part of the path is the field; null when none is.</summary>
    public static int? PlaceOf(OperationContract? operation, string target, string field)
    {
        var parts = Split(target).Path.Split('/');
        var route = operation?.Paths.Select(path => path.Split('/')).FirstOrDefault(route => Fits(route, parts)) ?? [];
        var place = Array.FindIndex(route, part => part is ['{', .. var name, '}'] && name.Split(':')[0] == field);
        return place < 0 ? null : place;
    }

    public static (string Path, string Query) Split(string target)
    {
        var mark = target.IndexOf('?', StringComparison.Ordinal);
        return mark < 0 ? (target, "") : (target[..mark], target[mark..]);
    }

    private static bool Fits(string[] route, string[] parts) =>
        route.Length == parts.Length
        && route.Zip(parts).All(pair => pair.First.Contains('{') || pair.First == pair.Second);

    private static bool Names(Tree tree, string field) =>
        tree switch
        {
            TreeText text => text.Value == field,
            TreeList list => list.Items.Any(item => Names(item, field)),
            TreeMap map => map.Entries.Any(entry => Names(entry.Value, field)),
            _ => false,
        };
}
