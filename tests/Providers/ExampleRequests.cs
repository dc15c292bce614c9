using System.Text;
using Emulator.Contracts;

namespace Emulator.Tests.Providers;

/// <summary>Writes a recorded request out, addressed to the emulator in one of the ways it is reached.</summary>
internal static class ExampleRequests
{
    /// <param name="request">What was recorded.</param>
    /// <param name="scenario">The scenario that the request asks for, if it does.</param>
    /// <param name="prefix">What stands before the provider's own path.</param>
    /// <param name="host">The host named by the request.</param>
    public static string Written(ExampleRequest request, string? scenario, string prefix, string host)
    {
        var text = new StringBuilder($"{request.Method} {prefix}{request.Path} HTTP/1.1\r\nHost: {host}\r\n");
        foreach (var header in request.Headers)
        {
            text.Append(header.Name).Append(": ").Append(header.Value).Append("\r\n");
        }

        if (scenario is not null)
        {
            text.Append("X-Emulator-Scenario: ").Append(scenario).Append("\r\n");
        }

        if (request.Body is { } body)
        {
            text.Append("Content-Length: ").Append(Encoding.UTF8.GetByteCount(body)).Append("\r\n");
        }

        return text.Append("\r\n").Append(request.Body).ToString();
    }
}
