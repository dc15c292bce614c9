using Emulator.Hosting;

namespace Emulator.Tests.Admin;

/// <summary>Open accounts are good but for a few that fail on purpose; of listed ones only those exist.</summary>
public sealed class AccountTests
{
    private const string Listed = """
        whatsapp-cloud:
          - { phone-number-id: "11", token: one, media: ["1479537139650973"] }
          - { phone-number-id: "22", token: two, registered: false }
        """;

    private const string AsJson = """
        {"whatsapp-cloud":[
          {"phone-number-id":"11","token":"one","media":["1479537139650973"]},
          {"phone-number-id":"22","token":"two","registered":false}
        ]}
        """;

    [Theory]
    [InlineData("11", "Bearer EAAJB", "accepted")]
    [InlineData("11", "bearer EAAJB", "accepted")]
    [InlineData("11", "Bearer 404123", "accepted")]
    [InlineData("11", "", "token-missing")]
    [InlineData("11", "Bearer", "authentication-error")]
    [InlineData("11", "Basic abc", "authentication-error")]
    [InlineData("11", "EAAJB", "authentication-error")]
    [InlineData("11", "Bearer a b", "authentication-error")]
    [InlineData("11", "Bearer invalid", "authentication-error")]
    [InlineData("11", "Bearer invalid-token", "authentication-error")]
    [InlineData("11", "Bearer Expired1", "authentication-error")]
    [InlineData("11", "Bearer revoked.x", "authentication-error")]
    [InlineData("11", "Bearer notinvalid", "accepted")]
    [InlineData("404", "Bearer EAAJB", "object-not-found")]
    [InlineData("4041", "Bearer EAAJB", "object-not-found")]
    [InlineData("1404", "Bearer EAAJB", "accepted")]
    [InlineData("invalid-id", "Bearer EAAJB", "object-not-found")]
    public async Task Open_accounts_are_good_but_for_those_that_fail_on_purpose(
        string phone,
        string credential,
        string verdict
    )
    {
        await using var client = await ApiClient.StartAsync();
        var reply = await client.SendFromAsync(phone, "16505550001", "", $"Authorization: {credential}");
        Assert.Equal(verdict, reply.Verdict.Split(';')[0]);
    }

    [Fact]
    public async Task A_form_that_deviates_is_a_note_and_no_refusal()
    {
        await using var client = await ApiClient.StartAsync();
        var reply = await client.SendFromAsync("my-phone", "16505550001", "");
        Assert.Equal(200, reply.Status);
        Assert.Contains("note=\"phone-number-id is not digits\"", reply.Verdict, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1479537139650973", "accepted")]
    [InlineData("4041", "media-not-valid")]
    [InlineData("my-media", "media-not-valid")]
    public async Task Open_media_ids_are_known_when_they_have_the_documented_form(string media, string verdict)
    {
        await using var client = await ApiClient.StartAsync();
        Assert.Equal(verdict, await SendByIdAsync(client, "11", "EAAJB", media));
    }

    [Theory]
    [InlineData("11", "one", "1479537139650973", "accepted")]
    [InlineData("11", "one", "1479537139650974", "media-not-valid")]
    [InlineData("11", "two", "1479537139650973", "object-not-found")]
    [InlineData("11", "three", "1479537139650973", "authentication-error")]
    [InlineData("33", "one", "1479537139650973", "object-not-found")]
    [InlineData("22", "two", "1479537139650973", "media-not-valid")]
    public async Task Of_listed_accounts_only_those_exist(string phone, string token, string media, string verdict)
    {
        await using var client = await ApiClient.StartAsync(new Settings { Accounts = Listed });
        Assert.Equal(verdict, await SendByIdAsync(client, phone, token, media));
    }

    [Fact]
    public async Task A_listed_flag_counts()
    {
        await using var client = await ApiClient.StartAsync(new Settings { Accounts = Listed });
        var reply = await client.SendFromAsync("22", "16505550001", "", "Authorization: Bearer two");
        Assert.StartsWith("account-not-registered", reply.Verdict, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Listed)]
    [InlineData(AsJson)]
    [InlineData("{ whatsapp-cloud: [{ phone-number-id: '11', token: one, media: '1479537139650973' }] }")]
    public async Task Lists_come_as_yaml_as_json_and_as_a_file(string written)
    {
        var file = Directory.CreateTempSubdirectory("accounts-");
        var path = Path.Combine(file.FullName, "accounts.yaml");
        await File.WriteAllTextAsync(path, written);
        foreach (var setting in new[] { written, path })
        {
            await using var client = await ApiClient.StartAsync(new Settings { Accounts = setting });
            Assert.Equal("accepted", await SendByIdAsync(client, "11", "one", "1479537139650973"));
            Assert.Equal("authentication-error", await SendByIdAsync(client, "11", "other", "1479537139650973"));
        }

        file.Delete(recursive: true);
    }

    private static async Task<string> SendByIdAsync(ApiClient client, string phone, string token, string media)
    {
        var image = $$"""{"id":"{{media}}"}""";
        var body = $$"""{"messaging_product":"whatsapp","to":"16505550001","type":"image","image":{{image}}}""";
        var reply = await client.AskAsync("POST", $"/v23.0/{phone}/messages", body, $"Authorization: Bearer {token}");
        return reply.Verdict.Split(';')[0];
    }
}
