using System.Text.Json;
using Emulator.Tests.Admin;
using Emulator.Tests.Support;

namespace Emulator.Tests.Cli;

/// <summary>A server that is stopped leaves its journal in a file, and says in a few lines what happened.</summary>
public sealed class JournalOnExitTests : IDisposable
{
    private const int Sends = 1000;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("journal-on-exit-");

    [Fact]
    public async Task Every_request_that_got_a_reply_is_in_the_file_though_the_server_stops_in_the_middle()
    {
        var file = Path.Combine(_folder.FullName, "journal.har");
        using var emulator = EmulatorProcess.Start($"--urls http://127.0.0.1:0 --journal-on-exit {file}");
        var address = new Uri((await emulator.ReadLineAsync())!.Split(' ')[^1]);
        using var client = new HttpClient { BaseAddress = address, Timeout = RawClient.Patience };
        var sends = Enumerable.Range(0, Sends).Select(number => SendAsync(client, number)).ToArray();
        while (sends.Count(send => send.IsCompleted) < Sends / 4)
        {
            await Task.WhenAny(sends.Where(send => !send.IsCompleted));
        }

        emulator.Terminate();
        var answered = (await Task.WhenAll(sends)).OfType<string>().ToHashSet();
        var ending = await emulator.EndAsync();
        Assert.Equal((0, ""), (ending.Code, ending.Errors));
        Assert.InRange(answered.Count, Sends / 4, Sends);
        using var har = JsonDocument.Parse(await File.ReadAllTextAsync(file));
        Findings.None(HarReader.Problems(har.RootElement));
        var written = har.RootElement.GetProperty("log").GetProperty("entries").EnumerateArray().Select(Recipient);
        Assert.Empty(answered.Except(written));
    }

    [Theory]
    [InlineData("journal.json", "\"requests\": [")]
    [InlineData("journal.txt", "session default: 2 requests, 2 here\n  1  ")]
    [InlineData("journal.yaml", "---\n# request 1 of session default\nformat: 1\n")]
    public async Task The_name_of_the_file_says_its_form_and_the_output_sums_up(string name, string says)
    {
        var file = Path.Combine(_folder.FullName, name);
        using var emulator = EmulatorProcess.Start("--urls http://127.0.0.1:0", ("EMULATOR_JOURNAL_ON_EXIT", file));
        using var client = new HttpClient { BaseAddress = new Uri((await emulator.ReadLineAsync())!.Split(' ')[^1]) };
        await SendAsync(client, 1);
        using var lost = await client.GetAsync(new Uri("/nobody/knows", UriKind.Relative));
        emulator.Terminate();
        var ending = await emulator.EndAsync();
        Assert.Equal(
            "2 requests in 1 session; 2 of them belong to no session of a test\n"
                + "  refused by the emulator itself: unknown-path 1\n"
                + "  whatsapp-cloud: accepted 1\n",
            ending.Output
        );
        Assert.Contains(says, await File.ReadAllTextAsync(file), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("journal.zip", 2, "it takes FILE ending in .har, .json, .yaml or .txt")]
    [InlineData("/no/such/folder/journal.har", 1, "there is no folder for '/no/such/folder/journal.har'")]
    public async Task A_file_that_cannot_be_written_is_told_at_the_start(string file, int code, string said)
    {
        var ending = await EmulatorProcess.RunAsync($"--urls http://127.0.0.1:0 --journal-on-exit {file}");
        Assert.Equal((code, ""), (ending.Code, ending.Output));
        Assert.Contains(said, ending.Errors, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    /// <summary>The recipient, when its send was answered; null when the server went away.</summary>
    private static async Task<string?> SendAsync(HttpClient client, int number)
    {
        var to = $"1555{number:D7}";
        var image = """{"link":"https://images.emulator.test/a.jpg"}""";
        var body = $$"""{"messaging_product":"whatsapp","to":"{{to}}","type":"image","image":{{image}}}""";
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v23.0/106540352242922/messages")
        {
            Content = new StringContent(body, System.Text.Encoding.UTF8, "application/json"),
        };
        request.Headers.TryAddWithoutValidation("Authorization", "Bearer EAAJB");
        try
        {
            using var reply = await client.SendAsync(request);
            return reply.IsSuccessStatusCode ? to : null;
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    private static string Recipient(JsonElement entry)
    {
        var text = entry.GetProperty("request").GetProperty("postData").GetProperty("text").GetString()!;
        return JsonDocument.Parse(text).RootElement.GetProperty("to").GetString()!;
    }
}
