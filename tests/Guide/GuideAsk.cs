using System.Text;
using System.Text.RegularExpressions;

namespace Emulator.Tests.Guide;

/// <summary>
/// One line of the guide such as '# POST /send (X-Key: a) {"to":"1"} → 200 (X-Id: …) {"sent":true}'. Method, path and
/// headers may be left out; '…' stands for anything.
/// </summary>
internal sealed partial record GuideAsk(
    string Line,
    HttpMethod Method,
    string Path,
    IReadOnlyList<string> Headers,
    string Body,
    int Status,
    IReadOnlyList<string> ReplyHeaders,
    string? Reply
)
{
    public const string Arrow = " → ";

    public static IEnumerable<GuideAsk> In(string block) =>
        block
            .Split('\n')
            .Where(line =>
                line.StartsWith("# ", StringComparison.Ordinal) && line.Contains(Arrow, StringComparison.Ordinal)
            )
            .Select(Read);

    public HttpRequestMessage ToRequest(string root)
    {
        var request = new HttpRequestMessage(Method, root + Path.TrimStart('/'));
        var body = new ByteArrayContent(Encoding.UTF8.GetBytes(Body));
        var type = Body is ['{' or '[', ..] ? "application/json" : "application/x-www-form-urlencoded";
        foreach (var header in Headers.Select(header => header.Split(": ", 2)))
        {
            if (header[0].Equals("Content-Type", StringComparison.OrdinalIgnoreCase))
            {
                type = header[1];
            }
            else
            {
                request.Headers.TryAddWithoutValidation(header[0], header[1]);
            }
        }

        if (Body.Length > 0)
        {
            body.Headers.TryAddWithoutValidation("Content-Type", type);
            request.Content = body;
        }

        return request;
    }

    /// <summary>Does a text fit what the guide says, where '…' is anything?</summary>
    public static bool Fits(string said, string text) =>
        Regex.IsMatch(
            text,
            "^" + Regex.Escape(said).Replace("…", ".*", StringComparison.Ordinal) + "$",
            RegexOptions.Singleline | RegexOptions.NonBacktracking
        );

    private static GuideAsk Read(string line)
    {
        var match = Parts().Match(line);
        Assert.True(match.Success, $"no request and reply: {line}");
        string Of(string name) => match.Groups[name].Value;
        return new GuideAsk(
            line,
            Of("method").Length > 0 ? new HttpMethod(Of("method")) : HttpMethod.Post,
            Of("path").Length > 0 ? Of("path") : "/send",
            HeadersIn(Of("headers")),
            Of("body").Replace("\\r\\n", "\r\n", StringComparison.Ordinal),
            int.Parse(Of("status"), System.Globalization.CultureInfo.InvariantCulture),
            HeadersIn(Of("replyHeaders")),
            match.Groups["reply"].Success ? Of("reply") : null
        );
    }

    /// <summary>A value may hold a semicolon of its own; what follows it there is no name.</summary>
    private static string[] HeadersIn(string text) => text.Length == 0 ? [] : BetweenHeaders().Split(text);

    [GeneratedRegex("; (?=[A-Za-z-]+: )", RegexOptions.None, 1000)]
    private static partial Regex BetweenHeaders();

    [GeneratedRegex(
        @"^# +((?<method>[A-Z]+) +(?<path>/\S*) *)?(\((?<headers>[A-Za-z-]+: [^)]*)\) *)?(?<body>.*?)"
            + @" +→ +(?<status>[0-9]{3})( +\((?<replyHeaders>[A-Za-z-]+: [^)]*)\))?( +(?<reply>.+))?$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Parts();
}
