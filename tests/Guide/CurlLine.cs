using System.Globalization;
using System.Net.Http.Headers;
using System.Text;

namespace Emulator.Tests.Guide;

/// <summary>A curl line as the guide shows it, sent for real; it knows the options that the guide uses.</summary>
internal sealed class CurlLine
{
    private readonly List<string> _data = [];
    private readonly List<string> _headers = [];
    private string? _method;
    private string? _url;
    private string _shownAfter = "";

    public CurlLine(string line)
    {
        var words = new Queue<string>(Words(line));
        Assert.Equal("curl", words.Dequeue());
        while (words.TryDequeue(out var word))
        {
            Take(word, words);
        }
    }

    /// <summary>What curl would print.</summary>
    public async Task<string> SendAsync(HttpClient client, string from)
    {
        Assert.StartsWith(from, _url!, StringComparison.Ordinal);
        var method = _method ?? (_data.Count > 0 ? "POST" : "GET");
        using var request = new HttpRequestMessage(new HttpMethod(method), _url![from.Length..]);
        if (_data.Count > 0)
        {
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(string.Join('&', _data)));
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/x-www-form-urlencoded");
        }

        foreach (var header in _headers.Select(header => header.Split(": ", 2)))
        {
            if (!request.Headers.TryAddWithoutValidation(header[0], header[1]))
            {
                request.Content!.Headers.Remove(header[0]);
                request.Content.Headers.TryAddWithoutValidation(header[0], header[1]);
            }
        }

        using var reply = await client.SendAsync(request);
        var status = ((int)reply.StatusCode).ToString(CultureInfo.InvariantCulture);
        var after = _shownAfter.Replace("%{http_code}", status, StringComparison.Ordinal);
        return await reply.Content.ReadAsStringAsync() + after.Replace("\\n", "\n", StringComparison.Ordinal);
    }

    private void Take(string word, Queue<string> rest)
    {
        switch (word)
        {
            case "-s":
                break;
            case "-X":
                _method = rest.Dequeue();
                break;
            case "-H":
                _headers.Add(rest.Dequeue());
                break;
            case "-d":
                _data.Add(rest.Dequeue());
                break;
            case "--data-urlencode":
                var pair = rest.Dequeue().Split('=', 2);
                _data.Add($"{pair[0]}={Uri.EscapeDataString(pair[1])}");
                break;
            case "-w":
                _shownAfter = rest.Dequeue();
                break;
            default:
                Assert.False(word.StartsWith('-'), $"the guide's curl takes no '{word}'");
                _url = word;
                break;
        }
    }

    /// <summary>The words of a line as a shell cuts them; quotes keep spaces together.</summary>
    private static IEnumerable<string> Words(string line)
    {
        var (word, quote) = (new StringBuilder(), '\0');
        foreach (var letter in line + " ")
        {
            if (quote != '\0' ? letter == quote : letter is '\'' or '"')
            {
                quote = quote == '\0' ? letter : '\0';
            }
            else if (letter == ' ' && quote == '\0')
            {
                if (word.Length > 0)
                {
                    yield return word.ToString();
                }

                word.Clear();
            }
            else
            {
                word.Append(letter);
            }
        }
    }
}
