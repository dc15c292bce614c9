using Emulator.Plans;
using Emulator.Wording;

namespace Emulator.Serving;

/// <summary>Says what somebody probably meant whose path no provider claims.</summary>
internal static class NearestRoute
{
    public static Refusal Refusal(Exchange exchange)
    {
        var path = exchange.Path.ToString();
        var host = exchange.Http.Request.Host.HasValue ? exchange.Http.Request.Host.Value : "localhost:8080";
        var mounts = exchange
            .Catalog.Providers.Keys.Order(StringComparer.Ordinal)
            .Select(name => $"http://{host}/{name}/");
        var nearest = Find(path, exchange.Catalog.Routes) is { } route
            ? $"The nearest route is {route.Method} {route.Path} of {route.Provider}."
            : "No route is near.";
        return Refusals.UnknownPath(exchange.Method, path, nearest, string.Join(", ", mounts));
    }

    /// <summary>The route that shares most of its words with the path.</summary>
    public static RouteLine? Find(string path, IEnumerable<RouteLine> routes)
    {
        var words = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return routes
            .Select(route => (Route: route, Score: Score(words, route.Path)))
            .Where(pair => pair.Score > 0)
            .OrderByDescending(pair => pair.Score)
            .Select(pair => pair.Route)
            .FirstOrDefault();
    }

    private static double Score(string[] words, string route)
    {
        var parts = route.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var near = parts.Count(part => words.Any(word => IsNear(word, part)));
        return near == 0 ? 0 : near - (Math.Abs(parts.Length - words.Length) / 10.0);
    }

    private static bool IsNear(string word, string part) =>
        !part.StartsWith('{') && (word == part || NearestName.Find(word, [part]) is not null);
}
