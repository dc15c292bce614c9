using Emulator.Tests.Support;

namespace Emulator.Tests.Admin;

/// <summary>What a test says of its session is JSON or YAML, and every mistake in it is told.</summary>
public sealed class SessionBodyTests
{
    private const string Sessions = "/_emulator/api/sessions";

    [Theory]
    [InlineData("edition: observed\nseed: one\nclaims:\n  - to: '+1'", 200)]
    [InlineData("", 200)]
    [InlineData("{}", 200)]
    [InlineData("{\"clock\":{\"set\":\"2001-02-03\"}}", 200)]
    [InlineData("{\"accounts\":\"open\"}", 200)]
    [InlineData("[]", 400)]
    [InlineData("text", 400)]
    [InlineData("{", 400)]
    [InlineData("a: [", 400)]
    [InlineData("{\"seed\":\"\\ud800\"}", 400)]
    [InlineData("{\"seed\":[]}", 400)]
    [InlineData("{\"edition\":[\"observed\"]}", 400)]
    [InlineData("{\"edition\":\"observd\"}", 400)]
    [InlineData("{\"edition\":{\"nobody\":\"observed\"}}", 400)]
    [InlineData("{\"claims\":{\"to\":\"1\"}}", 400)]
    [InlineData("{\"claims\":[{\"to\":\"\"}]}", 400)]
    [InlineData("{\"claims\":[{\"from\":\"1\"}]}", 400)]
    [InlineData("{\"accounts\":{}}", 400)]
    [InlineData("{\"clock\":{\"freeze\":\"12:00\"}}", 400)]
    [InlineData("{\"clock\":{\"stop\":\"2001-02-03\"}}", 400)]
    [InlineData("{\"seed\":\"a\",\"seed\":\"b\"}", 400)]
    public async Task Takes_a_body_of_json_or_yaml_and_refuses_all_else(string body, int status)
    {
        await using var client = await ApiClient.StartAsync();
        Assert.Equal(status, (await client.PutAsync($"{Sessions}/a", body)).Status);
        Assert.Equal(status == 200 ? 200 : 404, (await client.GetAsync($"{Sessions}/a")).Status);
    }

    [Fact]
    public async Task Says_everything_that_is_wrong_with_a_body_in_one_answer()
    {
        await using var client = await ApiClient.StartAsync();
        var body =
            """{"claims":[{"from":"1"}],"edition":"observd","clock":{"freeze":"noon"},"webhooks":[],"sed":"s"}""";
        Snapshot.Match((await client.PutAsync($"{Sessions}/a", body)).Text);
    }

    [Theory]
    [InlineData("a%20b")]
    [InlineData("*")]
    [InlineData("%C3%A4")]
    public async Task Refuses_a_name_that_no_session_can_have(string name)
    {
        await using var client = await ApiClient.StartAsync();
        var reply = await client.PutAsync($"{Sessions}/{name}", "");
        Assert.Equal((400, "bad-session-name"), (reply.Status, reply.Error));
    }
}
