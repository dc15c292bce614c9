using System.Net;
using Emulator.Plans;
using Microsoft.Extensions.Primitives;

namespace Emulator.Serving;

/// <summary>Reads one fact about the account from the first place of the request that says it.</summary>
internal static class CredentialReader
{
    public static Credential Read(Exchange exchange, AccountFieldPlan field)
    {
        foreach (var place in field.From)
        {
            if (Read(exchange, place) is { State: not CredentialState.Missing } credential)
            {
                return credential;
            }
        }

        return default;
    }

    /// <summary>What one place says, though another one may count.</summary>
    public static Credential Read(Exchange exchange, PlacePlan place) =>
        place.Kind switch
        {
            PlaceKind.Path => Plain(exchange.CaptureMemory(place.Name)),
            PlaceKind.Header => Header(First(exchange.Http.Request.Headers[place.Name]), place),
            PlaceKind.Basic => BasicCredential.Read(First(exchange.Http.Request.Headers.Authorization), place.Name),
            PlaceKind.Body => BodyCredential.Read(place.Field!.In(exchange.Body)),
            _ => Plain(First(exchange.Http.Request.Query[place.Name]).AsMemory()),
        };

    private static string? First(StringValues values) => values is [{ } value, ..] ? value : null;

    private static Credential Header(string? sent, PlacePlan place)
    {
        var value = place.UrlEscaped ? WebUtility.UrlDecode(sent) : sent;
        if (place.Scheme is null || value is null)
        {
            return Plain(value.AsMemory());
        }

        var scheme = place.Scheme;
        var hasScheme =
            value.StartsWith(scheme, StringComparison.OrdinalIgnoreCase)
            && (value.Length == scheme.Length || value[scheme.Length] == ' ');
        var rest = hasScheme ? value.AsMemory(scheme.Length).Trim() : default;
        return rest.IsEmpty ? Malformed(value) : Plain(rest);
    }

    private static Credential Plain(ReadOnlyMemory<char> text)
    {
        if (text.IsEmpty)
        {
            return default;
        }

        var state = HasSpaces(text.Span) ? CredentialState.Malformed : CredentialState.Given;
        return new Credential(state, text);
    }

    private static bool HasSpaces(ReadOnlySpan<char> text)
    {
        if (!text.ContainsAnyExceptInRange('!', '~'))
        {
            return false;
        }

        foreach (var letter in text)
        {
            if (char.IsControl(letter) || char.IsWhiteSpace(letter))
            {
                return true;
            }
        }

        return false;
    }

    private static Credential Malformed(string value) =>
        value.Length == 0 ? default : new Credential(CredentialState.Malformed, value.AsMemory());
}
