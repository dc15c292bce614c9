using System.Text.RegularExpressions;
using Emulator.Contracts;
using Emulator.Hosting;

namespace Emulator.Cli.Judging;

/// <summary>Reads a .http file as editors do: requests between lines of '###', with variables.</summary>
internal sealed partial class HttpFileReader(
    string file,
    IReadOnlyDictionary<string, string> environment,
    Problems problems
)
{
    private readonly HttpVariables _variables = new(environment);

    public IReadOnlyList<RecordedRequest> Read(string text)
    {
        // A carriage return may belong to a body, and stays at the end of its line.
        var lines = text.TrimStart('\uFEFF').Split('\n');
        var requests = new List<RecordedRequest>();
        var from = 0;
        for (var i = 0; i <= lines.Length; i++)
        {
            if (i == lines.Length || lines[i].StartsWith("###", StringComparison.Ordinal))
            {
                if (Read(lines, from, i) is { } request)
                {
                    requests.Add(request);
                }

                from = i + 1;
            }
        }

        return requests;
    }

    /// <summary>One request; null when there is none between these lines, or when it has a mistake.</summary>
    private RecordedRequest? Read(string[] lines, int from, int to)
    {
        var at = SkipBefore(lines, from, to);
        if (at == to)
        {
            return null;
        }

        var first = at + 1;
        var target = Filled(lines, ref at, to);
        if (RequestLine().Match(target) is not { Success: true } match)
        {
            problems.Add(new Origin(file, first, 1), $"'{target}' is no request; write METHOD and address");
            return null;
        }

        var headers = ReadHeaders(lines, ref at, to);
        var body = HttpBody.Read(
            [.. lines[Math.Min(at + 1, to)..to].Select(_variables.Fill)],
            Path.GetDirectoryName(file) ?? "",
            First(headers, "Content-Type")
        );
        return Request($"{file}:{first}", match, headers, body);
    }

    private RecordedRequest? Request(
        string place,
        Match match,
        List<KeyValuePair<string, string>> headers,
        (byte[] Bytes, string? Missing) body
    )
    {
        var (method, address) = (match.Groups["method"].Value, match.Groups["address"].Value);
        var slash = address.StartsWith('/')
            ? 0
            : address.IndexOf('/', address.IndexOf("//", StringComparison.Ordinal) + 2);
        var host = slash == 0 ? "localhost" : address[..(slash < 0 ? address.Length : slash)].Split("//")[^1];
        var target = slash < 0 ? "/" : address[slash..];
        return new RecordedRequest(
            place,
            new DirectRequest(
                method.Length > 0 ? method : "GET",
                target,
                First(headers, "Host") is { Length: > 0 } told ? told : host,
                headers,
                body.Bytes
            )
        )
        {
            Unfit = body.Missing,
        };
    }

    /// <summary>Over empty lines, comments and variables, which are kept.</summary>
    private int SkipBefore(string[] lines, int at, int to)
    {
        while (at < to && lines[at].Trim() is "" or ['#', ..] or ['/', '/', ..] or ['@', ..])
        {
            _variables.Keep(lines[at].Trim());
            at++;
        }

        return at;
    }

    /// <summary>The line of the request; a query may go on in lines of its own.</summary>
    private string Filled(string[] lines, ref int at, int to)
    {
        var target = lines[at++].Trim();
        while (at < to && lines[at] is [' ' or '\t', ..] && lines[at].Trim() is ['?' or '&', ..] more)
        {
            target += more;
            at++;
        }

        return _variables.Fill(target);
    }

    private List<KeyValuePair<string, string>> ReadHeaders(string[] lines, ref int at, int to)
    {
        var headers = new List<KeyValuePair<string, string>>();
        for (; at < to && lines[at].Trim() is { Length: > 0 } line; at++)
        {
            if (line.Split(':', 2) is [{ Length: > 0 } name, var value])
            {
                headers.Add(KeyValuePair.Create(name.Trim(), _variables.Fill(value.Trim())));
                continue;
            }

            problems.Add(new Origin(file, at + 1, 1), $"'{line}' is no header; write NAME: VALUE, or an empty line");
        }

        return headers;
    }

    private static string First(IEnumerable<KeyValuePair<string, string>> headers, string name) =>
        headers.FirstOrDefault(header => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value ?? "";

    [GeneratedRegex(
        @"^((?<method>[A-Z]+)\s+)?(?<address>(https?://|/)\S*)(\s+HTTP/[0-9.]+)?$",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex RequestLine();
}
