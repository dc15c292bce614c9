using Emulator.Hosting;

namespace Emulator.Cli.Sampling;

/// <summary>A send that was made up, and to which provider.</summary>
internal sealed record SampledSend(string Provider, DirectRequest Request);
