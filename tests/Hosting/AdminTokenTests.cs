using Emulator.Contracts;
using Emulator.Hosting;
using Emulator.Tests.Cli;
using Emulator.Tests.Support;

namespace Emulator.Tests.Hosting;

/// <summary>Where the token comes from; a server that should have one and has none does not start.</summary>
public sealed class AdminTokenTests
{
    [Theory]
    [InlineData("from-a-file", "from-a-file")]
    [InlineData("from-a-file\n", "from-a-file")]
    [InlineData("from-a-file\r\n", "from-a-file")]
    public async Task A_mounted_file_may_end_with_its_line(string content, string token)
    {
        using var file = new ShortFile(content);
        var settings = new Settings { AdminTokenFile = file.Path, Contracts = Repository.PathOf("tests/acme") };
        await using var server = await TestServer.StartAsync(settings);
        using var client = server.NewClient();
        client.DefaultRequestHeaders.Authorization = new("Bearer", token);
        Assert.Contains("sessions", await client.GetStringAsync("/_emulator/api/sessions"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "--admin-token-file:1:1: the file is empty; it has to hold the token alone")]
    [InlineData("\n", "--admin-token-file:1:1: the file is empty; it has to hold the token alone")]
    [InlineData("my secret", "--admin-token-file:1:1: the token has blanks or other characters")]
    [InlineData("my\nsecret", "--admin-token-file:1:1: the token has blanks or other characters")]
    [InlineData("geheimnüs", "--admin-token-file:1:1: the token has blanks or other characters")]
    public async Task A_file_without_a_good_token_stops_the_start(string content, string said)
    {
        using var file = new ShortFile(content);
        await StopsAsync($"--admin-token-file {file.Path}", said);
    }

    [Theory]
    [InlineData("--admin-token-file nowhere/token", "--admin-token-file:1:1: Could not find")]
    [InlineData("--admin-token secret --admin-token-file token.txt", "--admin-token:1:1: the token is given twice")]
    [InlineData("--admin-token=geheimnüs", "--admin-token:1:1: the token has blanks or other characters")]
    public Task A_token_that_cannot_be_had_stops_the_start(string arguments, string said) =>
        StopsAsync(arguments, said);

    [Fact]
    public void A_list_of_hosts_that_is_none_is_a_problem_however_it_comes()
    {
        var problems = new Problems();
        Assert.Null(AdminGuardSetting.Read(new Settings { AdminHosts = "a.example:80" }, problems));
        Assert.Contains("without a port", Assert.Single(problems.InOrder).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("replay {contracts}/wapim --only no-token* --to http://127.0.0.1:1")]
    [InlineData("sample --to http://127.0.0.1:1")]
    public async Task A_verb_that_sends_says_so_before_it_sends_anything(string arguments)
    {
        var asked = arguments.Replace("{contracts}", Repository.PathOf("contracts"), StringComparison.Ordinal);
        var ending = await Verbs.RunAsync($"{asked} --admin-token-file nowhere/token");
        Assert.Equal((1, ""), (ending.Code, ending.Output));
        Assert.StartsWith("--admin-token-file:1:1: Could not find", ending.Errors, StringComparison.Ordinal);
    }

    private static async Task StopsAsync(string arguments, string said)
    {
        var ending = await Verbs.RunAsync($"serve --urls http://127.0.0.1:0 {arguments}");
        Assert.Equal((1, ""), (ending.Code, ending.Output));
        Assert.Contains(said, ending.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", ending.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("geheim", ending.Errors, StringComparison.Ordinal);
    }
}
