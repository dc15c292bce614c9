namespace Emulator.Tests.Serving;

/// <summary>What an account keeps: records in line, single texts, and flags of which one is enough.</summary>
public sealed class KeptThingsTests : IAsyncLifetime
{
    private const string Nest = "/ibis-api/7";
    private const string Nothing = """{"address":null,"records":[],"notes":{},"tags":[],"parts":""}""";
    private GatesServer _server = null!;

    public async Task InitializeAsync() => _server = await GatesServer.StartAsync();

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task Records_wait_as_maps_that_loops_look_into()
    {
        Assert.Equal("""{"waiting":1}""", await WriteAsync("""{"to":"é\"1","note":"a","tags":" x, y ,,z"}"""));
        Assert.Equal("""{"waiting":2}""", await WriteAsync("""{"to":2}"""));
        Assert.Equal(
            """{"address":null,"records":[{"to":"é\"1","note":"a","tags":["X","Y","Z"]},{"to":2,"tags":[]}],"""
                + """
                "notes":{"é\"1":"a","2":null},"tags":["0X+1Y+2Z",""],"parts":""}
                """,
            await ShowAsync()
        );
        Assert.Equal(Nothing, await ShowAsync("/ibis-api/8"));
    }

    [Fact]
    public async Task A_text_is_kept_until_another_takes_its_place()
    {
        Assert.Equal(Nothing, await ShowAsync());
        await MoveAsync("""{"address":"https://a.example/?b=\"c\"","colour":"red"}""");
        Assert.Equal("""{"address":"https://b.example/"}""", await MoveAsync("""{"address":"https://b.example/"}"""));
        Assert.StartsWith(
            """{"address":"https://b.example/","records":[]""",
            await ShowAsync(),
            StringComparison.Ordinal
        );
        Assert.Equal(Nothing, await ShowAsync("/ibis-api/8"));
        Assert.Equal(Nothing, await ShowAsync("/_emulator/s/b" + Nest));
    }

    [Fact]
    public async Task The_name_of_what_is_kept_may_come_from_the_request()
    {
        Assert.Equal("raised", (await _server.AskAsync("PUT", Nest + "/banner", """{"value":"blue"}""")).Outcome);
        Assert.Equal(Nothing, await ShowAsync());
        Assert.Equal("raised", (await _server.AskAsync("PUT", Nest + "/flag", """{"value":"red"}""")).Outcome);
        Assert.StartsWith("""{"address":null,"flag":"red",""", await ShowAsync(), StringComparison.Ordinal);
        Assert.Equal("gone", (await _server.AskAsync("PUT", Nest + "/sail", "{}")).Outcome);
    }

    [Fact]
    public async Task The_parts_of_any_text_are_a_list() =>
        Assert.EndsWith(
            ""","parts":"(a)(b)(c)"}""",
            await ShowAsync(Nest + "?parts=a+and+b%20and+%20c%20and%20"),
            StringComparison.Ordinal
        );

    [Fact]
    public async Task One_flag_of_several_is_enough()
    {
        var listed = """[{"nest":"7","awake":"false"},{"nest":"8","awake":"false","patient":"false"}]""";
        using var reply = await _server.CallAsync("PUT", "/_emulator/api/accounts", $$"""{"ibis":{{listed}}}""");
        Assert.True(reply.IsSuccessStatusCode, await reply.Content.ReadAsStringAsync());
        Assert.Equal("written", (await _server.AskAsync("POST", Nest + "/records", "{}")).Outcome);
        Assert.Equal("gone", (await _server.AskAsync("POST", "/ibis-api/8/records", "{}")).Outcome);
    }

    [Fact]
    public async Task What_waits_is_cleared()
    {
        await WriteAsync("{}");
        Assert.Equal("cleared", (await _server.AskAsync("DELETE", Nest + "/records")).Outcome);
        Assert.Equal(Nothing, await ShowAsync());
        Assert.Equal("gone", (await _server.AskAsync("POST", Nest + "/records", "{}")).Outcome);
    }

    private async Task<string> WriteAsync(string record) =>
        (await _server.AskAsync("POST", Nest + "/records", record)).Body;

    private async Task<string> MoveAsync(string body) => (await _server.AskAsync("PUT", Nest + "/address", body)).Body;

    private async Task<string> ShowAsync(string path = Nest) => (await _server.AskAsync("GET", path)).Body;
}
