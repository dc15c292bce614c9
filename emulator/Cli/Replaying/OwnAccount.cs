using System.Text;
using Emulator.Contracts;

namespace Emulator.Cli.Replaying;

/// <summary>Puts somebody's own account into a recorded request, wherever the contract says that one stands.</summary>
internal sealed class OwnAccount(ProviderContract contract, IReadOnlyDictionary<string, string> account)
{
    private const string Basic = "Basic ";

    public ExampleRequest PutInto(ExampleRequest request)
    {
        var operation = RouteFields.OperationOf(contract, request);
        foreach (var field in contract.Account.Fields.Where(field => IsMeant(operation, field, request)))
        {
            if (account.GetValueOrDefault(field.Name) is { } value)
            {
                request = Put(request, operation, field, value);
            }
        }

        return request;
    }

    private static bool IsMeant(OperationContract? operation, AccountFieldContract field, ExampleRequest request) =>
        RouteFields.IsAsked(operation, field.Name)
        || field.From.Any(place =>
            place.Kind == "path" && RouteFields.PlaceOf(operation, request.Path, place.Name) is not null
        );

    /// <summary>At each place where the recorded request has it, or else in the first header for it.</summary>
    private static ExampleRequest Put(
        ExampleRequest request,
        OperationContract? operation,
        AccountFieldContract field,
        string value
    )
    {
        var put = field.From.Aggregate(request, (one, place) => Put(one, operation, place, value));
        return put == request && field.From.FirstOrDefault(place => place.Kind is "header" or "basic") is { } first
            ? put with
            {
                Headers =
                [
                    .. put.Headers,
                    new HeaderContract(HeaderOf(first), Written(put, first, value), first.Origin),
                ],
            }
            : put;
    }

    private static ExampleRequest Put(
        ExampleRequest request,
        OperationContract? operation,
        PlaceContract place,
        string value
    ) =>
        place.Kind switch
        {
            "path" => RouteFields.PlaceOf(operation, request.Path, place.Name) is { } at
                ? request with
                {
                    Path = InPath(request.Path, at, value),
                }
                : request,
            "query" => InQuery(request, place.Name, value),
            "header" or "basic" => WithHeader(request, HeaderOf(place), Written(request, place, value)),
            _ => request,
        };

    private static string HeaderOf(PlaceContract place) => place.Kind == "basic" ? "Authorization" : place.Name;

    private static string Written(ExampleRequest request, PlaceContract place, string value) =>
        place.Kind == "basic" ? $"{Basic}{Pair(request, place.Name, value)}"
        : place.Scheme is { } scheme ? $"{scheme} {value}"
        : value;

    private static string InPath(string target, int at, string value)
    {
        var (path, query) = RouteFields.Split(target);
        var parts = path.Split('/');
        parts[at] = Uri.EscapeDataString(value);
        return string.Join('/', parts) + query;
    }

    private static ExampleRequest InQuery(ExampleRequest request, string name, string value)
    {
        var (path, query) = RouteFields.Split(request.Path);
        var pairs = query.TrimStart('?').Split('&');
        if (!Array.Exists(pairs, pair => pair.Split('=')[0] == name))
        {
            return request;
        }

        var put = pairs.Select(pair => pair.Split('=')[0] == name ? $"{name}={Uri.EscapeDataString(value)}" : pair);
        return request with { Path = $"{path}?{string.Join('&', put)}" };
    }

    private static ExampleRequest WithHeader(ExampleRequest request, string name, string value)
    {
        var headers = request.Headers.ToArray();
        var at = Array.FindIndex(headers, header => header.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
        if (at < 0)
        {
            return request;
        }

        headers[at] = headers[at] with { Value = value };
        return request with { Headers = headers };
    }

    /// <summary>User and password in Base64; one alone leaves the other as it was recorded.</summary>
    private static string Pair(ExampleRequest request, string part, string value)
    {
        var header = request.Headers.FirstOrDefault(header => header.Name is "Authorization")?.Value ?? "";
        var room = new byte[header.Length];
        var isRead = header.StartsWith(Basic, StringComparison.OrdinalIgnoreCase);
        var length = 0;
        isRead = isRead && Convert.TryFromBase64String(header[Basic.Length..], room, out length);
        var recorded = isRead ? Encoding.UTF8.GetString(room, 0, length) : ":";
        var (user, password) = recorded.Split(':', 2) is [var before, var after] ? (before, after) : (recorded, "");
        return Convert.ToBase64String(
            Encoding.UTF8.GetBytes(
                part switch
                {
                    "user" => $"{value}:{password}",
                    "password" => $"{user}:{value}",
                    _ => value,
                }
            )
        );
    }
}
