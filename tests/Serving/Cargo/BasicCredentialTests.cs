namespace Emulator.Tests.Serving.Cargo;

/// <summary>User and password come the Basic way, or not at all.</summary>
public sealed class BasicCredentialTests : IAsyncLifetime
{
    private const string Json = "application/json";
    private CargoClient _client = null!;

    public async Task InitializeAsync() => _client = await CargoClient.StartAsync();

    public async Task DisposeAsync() => await _client.DisposeAsync();

    [Theory]
    [InlineData("s1:pass", "accepted")]
    [InlineData("s1:pass:word", "accepted")]
    [InlineData("é:ß €", "accepted")]
    [InlineData("s1:", "account-unknown")]
    [InlineData(":pass", "account-unknown")]
    [InlineData("s1", "key-malformed")]
    [InlineData("s1:a\nb", "key-malformed")]
    [InlineData("invalid:pass", "account-unknown")]
    public async Task Basic_says_user_and_password(string pair, string outcome) =>
        Assert.Equal(outcome, (await LoginAsync(pair)).Outcome);

    [Theory]
    [InlineData("Basic czE6cGFzcw==", "accepted")]
    [InlineData("BASIC czE6cGFzcw==", "accepted")]
    [InlineData("Basic", "key-malformed")]
    [InlineData("Basic ", "key-malformed")]
    [InlineData("Basic  czE6cGFzcw==", "key-malformed")]
    [InlineData("Basic czE6cGFzcw", "key-malformed")]
    [InlineData("Basic ***", "key-malformed")]
    [InlineData("Basic /zo=", "key-malformed")]
    [InlineData("Basically czE6cGFzcw==", "key-malformed")]
    [InlineData("Bearer czE6cGFzcw==", "key-malformed")]
    public async Task Basic_is_written_exactly_so(string header, string outcome) =>
        Assert.Equal(
            outcome,
            (await _client.PostAsync("login", Json, """{"to":"1"}""", "Authorization: " + header)).Outcome
        );

    [Fact]
    public async Task Without_the_header_nobody_logs_in() =>
        Assert.Equal("key-missing", (await _client.PostAsync("login", Json, """{"to":"1"}""")).Outcome);

    private Task<CargoReply> LoginAsync(string pair) =>
        _client.PostAsync("login", Json, """{"to":"1"}""", CargoClient.Basic(pair));
}
