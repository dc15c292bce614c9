namespace Emulator.Tests.Clients.Joining;

/// <summary>How libraries that are not here put base and path together, by what their sources say.</summary>
internal static class JoiningRules
{
    /// <summary>The address that is asked; null where the library refuses to send.</summary>
    public static Uri? Join(string way, JoiningCase wanted) =>
        way switch
        {
            "axios" => new Uri($"{wanted.Base.TrimEnd('/')}/{wanted.Path.TrimStart('/')}"), // its combineURLs.js
            "guzzle" => new Uri(new Uri(wanted.Base), wanted.Path), // psr7's UriResolver, after RFC 3986
            "rest-template" => Tidied(wanted.Base + wanted.Path), // FullPathComponentBuilder.getSanitizedPath
            "root-uri" when wanted.Path.StartsWith('/') => Tidied(wanted.Base + wanted.Path), // RootUriTemplateHandler
            "root-uri" => null, // 'URI is not absolute', says java.net.URI.toURL
            _ => throw new ArgumentOutOfRangeException(nameof(way), way, "no rule of that name"),
        };

    /// <summary>Spring makes one slash of two.</summary>
    private static Uri Tidied(string url)
    {
        var address = new Uri(url);
        return new Uri(address, address.AbsolutePath.Replace("//", "/", StringComparison.Ordinal));
    }
}
