using RestEase;

namespace Emulator.Tests.WireMock;

/// <summary>What is not emulated of the admin API says so, and never looks like a mapping that is not there.</summary>
public sealed class OtherCallTests
{
    private static readonly Guid Any = new("11111111-2222-3333-4444-555555555555");

    private static readonly Dictionary<string, Func<IWireMockAdmin, Task>> Calls = new(StringComparer.Ordinal)
    {
        ["mappings/code"] = admin => admin.MappingsCodeAsync(),
        ["mappings/code/1"] = admin => admin.MappingCodeAsync(Any),
        ["mappings/save"] = admin => admin.SaveMappingsAsync(),
        ["mappings/reloadStaticMappings"] = admin => admin.ReloadStaticMappingsAsync(),
        ["mappings/enable"] = admin => admin.EnableMappingAsync(Any),
        ["mappings/disable"] = admin => admin.DisableMappingAsync(Any),
        ["files post"] = admin => admin.PostFileAsync("a.txt", "x"),
        ["files put"] = admin => admin.PutFileAsync("a.txt", "x"),
        ["files get"] = admin => admin.FileAsync("a.txt"),
        ["files delete"] = admin => admin.DeleteFileAsync("a.txt"),
        ["protodefinitions"] = admin => admin.AddProtoDefinitionAsync("a", "x"),
        ["openapi/convert"] = admin => admin.ConvertOpenApiAsync("x"),
        ["openapi/save"] = admin => admin.SaveOpenApiAsync("x"),
    };

    public static TheoryData<string> Names => [.. Calls.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_rest_of_the_calls_is_answered_501_with_a_status_model(string call)
    {
        await using var server = await WireMockServer.StartAsync();
        foreach (var admin in new[] { server.Admin, server.AdminOf("mine") })
        {
            var refused = await Assert.ThrowsAsync<ApiException>(() => Calls[call](admin));
            Assert.Equal(501, (int)refused.StatusCode);
            var status = System.Text.Json.JsonSerializer.Deserialize<CallStatus>(refused.Content!)!;
            Assert.Equal("not emulated", status.Status);
            Assert.Contains("/__admin/", status.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_state_of_a_scenario_cannot_be_set()
    {
        await using var server = await WireMockServer.StartAsync();
        Assert.Equal("not emulated", (await server.Admin.PutScenarioStateAsync("a", new { State = "x" })).Status);
    }

    [Theory]
    [InlineData("GET", "/__admin")]
    [InlineData("GET", "/__admin/mappings/not-a-guid")]
    [InlineData("PATCH", "/__admin/requests")]
    [InlineData("HEAD", "/__admin/files/a.txt")]
    [InlineData("GET", "/_emulator/s/mine/__admin/near-misses")]
    public async Task Nor_can_any_other_path_be_asked(string method, string path)
    {
        await using var server = await WireMockServer.StartAsync();
        var reply = await server.AskAsync(method, path);
        Assert.Equal((501, "not-emulated"), (reply.Status, reply.Error));
    }
}
