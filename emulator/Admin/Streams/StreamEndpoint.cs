using System.Globalization;
using Emulator.Admin.Filters;
using Emulator.Wording;

namespace Emulator.Admin.Streams;

/// <summary>What arrives, told as it arrives: server-sent events.</summary>
internal static class StreamEndpoint
{
    private const string LastId = "Last-Event-ID";

    public static void Map(IEndpointRouteBuilder api, AdminContext context) =>
        api.MapGet("/requests/stream", (HttpRequest request) => Open(request, context));

    private static IResult Open(HttpRequest request, AdminContext context)
    {
        var (filter, wrong) = EntryFilter.Read(request.Query, context);
        var (_, missing) = SessionOfCall.Read(request, context.Sessions);
        var (after, unclear) = After(request);
        return (wrong ?? missing ?? unclear) is { } refusal
            ? AdminResult.Refuse(refusal)
            : new EntryStream(filter, after, context);
    }

    /// <summary>Whoever was cut off says which event was the last one; nobody else wants what came before.</summary>
    private static (long? After, Refusal? Refusal) After(HttpRequest request)
    {
        var text = request.Headers[LastId].ToString();
        return text.Length == 0 ? (null, null)
            : long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? (number, null)
            : (null, Refusals.BadInput($"{LastId} is '{text}'; it is the number of the last event that arrived."));
    }
}
