namespace Emulator.Tests.Admin;

/// <summary>Which accounts exist can be changed while the server runs, for all or for one session.</summary>
public sealed class AccountCallTests
{
    private const string AsJson = """
        {"whatsapp-cloud":[
          {"phone-number-id":"11","token":"one","media":["1479537139650973"]},
          {"phone-number-id":"22","token":"two","registered":false}
        ]}
        """;

    [Fact]
    public async Task Accounts_change_while_the_server_runs()
    {
        await using var client = await ApiClient.StartAsync();
        Assert.Equal("open", Word(await client.GetAsync("/_emulator/api/accounts")));
        var put = await client.PutAsync("/_emulator/api/accounts", AsJson);
        Assert.Equal("listed", Word(put));
        Assert.Equal(2, put.Json.GetProperty("listed").GetProperty("whatsapp-cloud").GetInt32());
        Assert.Equal(401, (await client.SendFromAsync("11", "16505550001", "")).Status);
        Assert.Equal("open", Word(await client.PutAsync("/_emulator/api/accounts", "open")));
        Assert.Equal(200, (await client.SendFromAsync("11", "16505550001", "")).Status);
    }

    [Fact]
    public async Task A_session_has_accounts_of_its_own_when_the_call_names_it()
    {
        await using var client = await ApiClient.StartAsync();
        await client.SendAsync(prefix: "/_emulator/s/a");
        var put = await client.PutAsync("/_emulator/s/a/_emulator/api/accounts", AsJson);
        Assert.Equal("a", put.Json.GetProperty("session").GetString());
        Assert.Equal(401, (await client.SendAsync(prefix: "/_emulator/s/a")).Status);
        Assert.Equal(200, (await client.SendAsync(prefix: "/_emulator/s/b")).Status);
        Assert.Equal(404, (await client.PutAsync("/_emulator/s/nobody/_emulator/api/accounts", AsJson)).Status);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("closed")]
    [InlineData("{\"nobody\":[]}")]
    [InlineData("{\"whatsapp-cloud\":{}}")]
    [InlineData("{\"whatsapp-cloud\":[{\"token\":\"a\"}]}")]
    [InlineData("{\"whatsapp-cloud\":[{\"phone-number-id\":\"1\",\"token\":\"a\",\"tokn\":\"b\"}]}")]
    [InlineData("{\"whatsapp-cloud\":[{\"phone-number-id\":\"1\",\"token\":\"a\",\"registered\":\"yes\"}]}")]
    public async Task A_list_with_mistakes_is_refused_and_changes_nothing(string body)
    {
        await using var client = await ApiClient.StartAsync();
        var reply = await client.PutAsync("/_emulator/api/accounts", body);
        Assert.Equal((400, "bad-input"), (reply.Status, reply.Error));
        Assert.Equal("open", Word(await client.GetAsync("/_emulator/api/accounts")));
    }

    private static string? Word(ApiReply reply) => reply.Json.GetProperty("accounts").GetString();
}
