using Emulator.Contracts;
using Emulator.Hosting;

namespace Emulator.Cli.Replaying;

/// <summary>An example: where it stands, whose it is, what it says, and as our own line is asked it.</summary>
internal sealed record ExampleToSend(string Place, string Provider, ExampleContract Contract, DirectRequest Direct);

/// <summary>What became of it: skipped for a reason, or sent; lines tell each difference.</summary>
internal sealed record ReplayedExample(ExampleToSend Example, IReadOnlyList<string> Lines, TimeSpan Took)
{
    public string? Skipped { get; init; }

    public bool IsDifferent => Skipped is null && Lines.Count > 0;

    public bool IsSame => Skipped is null && Lines.Count == 0;
}
