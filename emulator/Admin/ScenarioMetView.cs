using Emulator.State;

namespace Emulator.Admin;

/// <summary>The scenario that a request met, as the API shows it.</summary>
internal sealed record ScenarioMetView(
    string Name,
    string By,
    int Step,
    string[]? Over,
    string? Fault,
    string? Message,
    double? DelayMs
)
{
    public static ScenarioMetView Of(ActedScenario acted) =>
        new(
            acted.Text,
            acted.By,
            acted.Step,
            acted.Over.Length == 0 ? null : acted.Over,
            acted.Fault.Length == 0 ? null : acted.Fault,
            acted.Message.Length == 0 ? null : acted.Message,
            acted.Delay == TimeSpan.Zero ? null : acted.Delay.TotalMilliseconds
        );
}
