using System.Text;

namespace Emulator.Admin.Renderings;

/// <summary>A request as a command of curl that bash takes; credentials are variables of the shell.</summary>
internal static class CurlLine
{
    private const string Next = " \\\n  ";

    // No argument of a command may be longer than 128 KB.
    private const int LongestArgument = 100_000;

    public static string Write(SentRequest request)
    {
        var text = new StringBuilder($"# {SentRequest.Title(request.Entry)}\n");
        var command = Command(request);
        foreach (var (print, name) in request.Credentials.In(command))
        {
            text.Append($"# {name} is the credential that the journal shows as {print}\n");
        }

        return text.Append(WithVariables(request, command)).Append('\n').ToString();
    }

    private static string Command(SentRequest request)
    {
        var (command, method) = (new StringBuilder(), request.Entry.Method);
        var isPiped = request.Text is null or { Length: > LongestArgument } || request.Text.Contains('\0');
        if (isPiped)
        {
            command.Append(Source(request)).Append(" | ");
        }

        command.Append(method == "HEAD" ? "curl --head " : $"curl --request {method} ");
        command.Append("--globoff --path-as-is ").Append(Quote(request.Url));
        foreach (var (name, value) in request.Headers)
        {
            command.Append(Next).Append("--header ").Append(Quote(value.Length == 0 ? $"{name};" : $"{name}: {value}"));
        }

        if (request.HasBody || method is "POST" or "PUT" or "PATCH")
        {
            command.Append(request.Has("Content-Type") ? "" : $"{Next}--header 'Content-Type:'");
            command.Append(Next);
            command.Append(isPiped ? "--data-binary @-" : $"--data-raw {Quote(request.Text!)}");
        }

        return command.ToString();
    }

    /// <summary>A body that is no text or too long for an argument; bash's own printf takes any length.</summary>
    private static string Source(SentRequest request) =>
        request.Text is { } text && !text.Contains('\0')
            ? $"printf '%s' {Quote(text)}"
            : $"printf '%s' '{Convert.ToBase64String(request.Entry.RequestBody)}' | base64 --decode";

    private static string Quote(string text) => $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";

    /// <summary>Everything stands in quotes, which end before a variable and begin again behind it.</summary>
    private static string WithVariables(SentRequest request, string command)
    {
        var written = request.Credentials.Replace(command, name => $"'\"${name}\"'");
        foreach (var (_, name) in request.Credentials.In(command))
        {
            written = written.Replace($"\"${name}\"''", $"\"${name}\"", StringComparison.Ordinal);
        }

        return written;
    }
}
