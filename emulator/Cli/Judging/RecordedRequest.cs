using Emulator.Cli.Comparing;
using Emulator.Contracts;
using Emulator.Hosting;

namespace Emulator.Cli.Judging;

/// <summary>A request that somebody recorded, where it stands, and what else is known of it.</summary>
internal sealed record RecordedRequest(string Place, DirectRequest Request)
{
    /// <summary>What was answered; null when nobody wrote that down.</summary>
    public SeenReply? Reply { get; init; }

    /// <summary>The example that it is, which says what must be given, and what of the reply may vary.</summary>
    public ExampleContract? Example { get; init; }

    /// <summary>Why it cannot be judged; null when it can.</summary>
    public string? Unfit { get; init; }
}
