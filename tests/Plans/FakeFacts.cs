using System.Text;
using Emulator.Plans;
using Emulator.Plans.Media;
using Emulator.Plans.Payloads;
using Emulator.Plans.Payloads.Loops;
using Emulator.State;

namespace Emulator.Tests.Plans;

/// <summary>A request that says what a test wants it to say.</summary>
internal sealed class FakeFacts : IFacts
{
    private readonly ulong _idSeed = 1;
    private LoopPlace _loop;

    public ref LoopPlace Loop => ref _loop;

    public FieldValue Body { get; init; }

    public string Method { get; init; } = "POST";

    public string Unmatched { get; init; } = "/left";

    public ReadOnlySpan<char> UnmatchedPath => Unmatched;

    public DateTimeOffset Now { get; init; } = DateTimeOffset.FromUnixTimeSeconds(1_700_000_000);

    public ulong IdSeed
    {
        get => _idSeed ^ _loop.Ids;
        init => _idSeed = value;
    }

    public ulong AccountSeed { get; init; } = 2;

    public Fault[] Faults { get; init; } = [];

    public Fault Fault
    {
        get => _loop.Fault < Faults.Length ? Faults[_loop.Fault] : default;
        init => Faults = [value];
    }

    public int FaultCount => Faults.Length;

    public SeenMedia Media { get; init; } = SeenMedia.None;

    public string MediaHash { get; init; } = "";

    public ulong Order { get; init; } = 3;

    public string Prefix { get; init; } = "";

    public string Query { get; init; } = "";

    public SentAddress Sent => new("", "http", "api.example", Prefix, "/v1/send", Query);

    public Dictionary<string, string> Headers { get; init; } = [];

    public string? Header(string name) => Headers.GetValueOrDefault(name);

    public long Count(string counter) => 41 + counter.Length;

    public string Captured { get; init; } = "v23.0";

    public Credential[] Credentials { get; init; } = [];

    public string? Listed { get; init; }

    public bool IsFlagSet { get; init; } = true;

    public bool IsKnown { get; init; } = true;

    public string Account { get; init; } = "42";

    public ReadOnlySpan<char> ShownAccount => Account;

    public IMemory Memory { get; } = new SessionMemory();

    public ReadOnlySpan<char> Capture(string name) => Captured;

    public Credential Credential(int accountField) =>
        accountField < Credentials.Length ? Credentials[accountField] : default;

    public string? ListedValue(int accountField) => Listed;

    public bool IsListed(int accountField) => Listed is not null;

    public System.Collections.Immutable.ImmutableArray<ListedAccount> AllAccounts => [];

    public bool HasAccount(ReadOnlySpan<char> key) => IsKnown;

    public bool Flag(int accountField) => IsFlagSet;

    public bool KnowsAccount(ReadOnlySpan<int> accountFields) => IsKnown;

    /// <summary>The value that a JSON text says.</summary>
    public static FieldValue Json(string json)
    {
        var bytes = Encoding.UTF8.GetBytes(json);
        var tree = new BodyTree(bytes);
        Assert.True(JsonBody.Read(tree, bytes.Length), json);
        return tree.Root;
    }

    public static Credential Given(string text) => new(CredentialState.Given, text.AsMemory());

    /// <summary>What something writes of this request.</summary>
    public string Render(Action<IFacts, ByteBuffer> write)
    {
        using var buffer = new ByteBuffer();
        write(this, buffer);
        return Encoding.UTF8.GetString(buffer.Written);
    }
}
