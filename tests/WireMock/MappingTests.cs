using System.Net;
using RestEase;

namespace Emulator.Tests.WireMock;

/// <summary>Outcomes of contracts are mappings to be read, stubs are mappings to be written.</summary>
public sealed class MappingTests
{
    private static readonly Guid Own = new("11111111-2222-3333-4444-555555555555");

    [Fact]
    public async Task Each_outcome_of_each_operation_is_a_mapping_with_an_id_of_its_own()
    {
        await using var server = await WireMockServer.StartAsync();
        var all = await server.Admin.MappingsAsync();
        Assert.Equal(all.Count, all.Select(mapping => mapping.Guid).Distinct().Count());
        var shown = Assert.Single(all, mapping => mapping.Title == "jinx@documented show: shown");
        Assert.Equal(("inferred", "fine"), (shown.Description, shown.Response!.Body));
        Assert.Contains("/jinx-api/show", shown.Request!.ToString(), StringComparison.Ordinal);
        Assert.Contains(all, mapping => mapping.Title == "jinx@documented send: no-key");
        Assert.DoesNotContain(all, mapping => mapping.Title == "jinx@documented show: no-key");
    }

    [Fact]
    public async Task The_id_of_an_outcome_is_the_same_tomorrow_and_finds_it_again()
    {
        await using var server = await WireMockServer.StartAsync();
        var id = new Guid("b0db1d23-b195-37d0-0e5a-db3fa1737633");
        Assert.Equal("jinx@documented show: shown", (await server.Admin.MappingAsync(id)).Title);
    }

    [Fact]
    public async Task An_outcome_of_a_contract_is_only_read()
    {
        await using var server = await WireMockServer.StartAsync();
        var admin = server.Admin;
        var id = (await admin.MappingsAsync())[0].Guid!.Value;
        await AssertRefusedAsync(HttpStatusCode.Forbidden, "is only read here", () => admin.DeleteMappingAsync(id));
        await AssertRefusedAsync(HttpStatusCode.Forbidden, "", () => admin.PutMappingAsync(id, Answering("a")));
        await AssertRefusedAsync(
            HttpStatusCode.Forbidden,
            "",
            () => admin.PostMappingAsync(Answering("a") with { Guid = id })
        );
        await AssertRefusedAsync(
            HttpStatusCode.Forbidden,
            "",
            () => admin.DeleteMappingsAsync([new Mapping { Guid = id }])
        );
    }

    [Theory]
    [InlineData("")]
    [InlineData("mine")]
    public async Task A_stub_is_posted_read_replaced_and_deleted(string session)
    {
        await using var server = await WireMockServer.StartAsync();
        var (admin, path) = (server.AdminOf(session), session.Length == 0 ? "/any" : $"/_emulator/s/{session}/any");
        var added = await admin.PostMappingAsync(Answering("one"));
        Assert.Equal("one", (await server.AskAsync("GET", path)).Text);
        var read = await admin.MappingAsync(added.Guid!.Value);
        Assert.Equal(("one", "a stub"), (read.Response!.Body, read.Title));
        Assert.Equal(added.Guid, (await admin.MappingsAsync())[0].Guid);
        var changed = await admin.PutMappingAsync(added.Guid.Value, read with { Response = new() { Body = "two" } });
        Assert.Equal((added.Guid, "Mapping added or updated"), (changed.Guid, changed.Status));
        Assert.Equal("two", (await server.AskAsync("GET", path)).Text);
        await admin.DeleteMappingAsync(added.Guid.Value);
        Assert.Equal("unknown-path", (await server.AskAsync("GET", path)).Error);
        await AssertRefusedAsync(HttpStatusCode.NotFound, "no mapping", () => admin.MappingAsync(added.Guid.Value));
        await AssertRefusedAsync(HttpStatusCode.NotFound, "", () => admin.DeleteMappingAsync(added.Guid.Value));
    }

    [Fact]
    public async Task Several_stubs_come_together_and_go_together()
    {
        await using var server = await WireMockServer.StartAsync();
        var two = new Mapping[] { Answering("one") with { Guid = Own }, Answering("two") };
        Assert.Equal("Mappings added: 2", (await server.Admin.PostMappingsAsync(two)).Status);
        Assert.Equal("two", (await server.AskAsync("GET", "/any")).Text);
        await server.Admin.DeleteMappingsAsync([new Mapping { Guid = Own }]);
        Assert.Equal("two", (await server.AskAsync("GET", "/any")).Text);
        await server.Admin.DeleteMappingsAsync();
        Assert.Equal("unknown-path", (await server.AskAsync("GET", "/any")).Error);
    }

    [Fact]
    public async Task One_mistake_among_several_keeps_all_of_them_out()
    {
        await using var server = await WireMockServer.StartAsync();
        var two = new Mapping[] { Answering("one"), Answering("two") with { Scenario = "s" } };
        await AssertRefusedAsync(
            HttpStatusCode.NotImplemented,
            "mappings[1].Scenario is not emulated",
            () => server.Admin.PostMappingsAsync(two)
        );
        Assert.Equal("unknown-path", (await server.AskAsync("GET", "/any")).Error);
    }

    [Fact]
    public async Task A_reset_ends_the_stubs_of_one_session_and_leaves_the_contracts()
    {
        await using var server = await WireMockServer.StartAsync();
        var contracts = (await server.Admin.MappingsAsync()).Count;
        await server.Admin.PostMappingAsync(Answering("one"));
        await server.AdminOf("mine").PostMappingAsync(Answering("mine"));
        await server.Admin.ResetMappingsAsync(reload: true);
        Assert.Equal(contracts + 1, (await server.Admin.MappingsAsync()).Count);
        Assert.Equal("mine", (await server.AskAsync("GET", "/_emulator/s/mine/any")).Text);
        Assert.Equal("unknown-path", (await server.AskAsync("GET", "/any")).Error);
    }

    [Fact]
    public async Task A_mapping_without_a_session_that_exists_is_refused_in_the_clients_own_words()
    {
        await using var server = await WireMockServer.StartAsync();
        await AssertRefusedAsync(HttpStatusCode.NotFound, "nobody", () => server.AdminOf("nobody").MappingsAsync());
    }

    private static Mapping Answering(string body) =>
        new()
        {
            Title = "a stub",
            Request = new { Path = "/any" },
            Response = new MappingResponse { StatusCode = 200, Body = body },
        };

    private static async Task AssertRefusedAsync(HttpStatusCode status, string says, Func<Task> call)
    {
        var refused = await Assert.ThrowsAsync<ApiException>(call);
        Assert.Equal(status, refused.StatusCode);
        Assert.Contains(
            says,
            System.Text.Json.JsonSerializer.Deserialize<CallStatus>(refused.Content!)!.Error,
            StringComparison.Ordinal
        );
    }
}
