using Emulator.Cli.Comparing;

namespace Emulator.Cli.Replaying;

/// <summary>Where examples are sent: an emulator, which is told what must be given, or the provider itself.</summary>
internal interface IReplayTarget
{
    /// <summary>Why the example is not sent here; null when it is.</summary>
    string? ReasonToSkip(ExampleToSend example);

    /// <summary>The reply, or why there is none.</summary>
    Task<(SeenReply? Reply, string? Failure)> AskAsync(ExampleToSend example);
}
