using System.Text;
using Emulator.Wording;

namespace Emulator.Admin.Renderings;

/// <summary>A request as a .http file, which editors send; credentials come from the environment.</summary>
internal static class HttpFile
{
    /// <summary>The file, or the refusal when such a file cannot hold the body.</summary>
    public static (string? Text, Refusal? Refusal) Write(SentRequest request)
    {
        if (request.Text is not { } body)
        {
            return (null, EntryRefusals.BodyNoText(request.Entry.Number));
        }

        var written = Request(request, body);
        var text = new StringBuilder($"# {SentRequest.Title(request.Entry)}\n");
        foreach (var (_, name) in request.Credentials.In(written))
        {
            text.Append($"@{name} = {{{{$processEnv {name}}}}}\n");
        }

        return (text.Append('\n').Append(request.Credentials.Replace(written, Variable)).ToString(), null);
    }

    private static string Request(SentRequest request, string body)
    {
        var text = new StringBuilder($"{request.Entry.Method} {request.Url} HTTP/1.1\n");
        foreach (var (name, value) in request.Headers)
        {
            text.Append($"{name}: {value}\n");
        }

        return body.Length == 0 ? text.ToString() : text.Append($"\n{body}\n").ToString();
    }

    private static string Variable(string name) => $"{{{{{name}}}}}";
}
