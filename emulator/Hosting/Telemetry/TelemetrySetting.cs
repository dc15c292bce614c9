using Emulator.Contracts;

namespace Emulator.Hosting.Telemetry;

/// <summary>
/// What the standard variables of OpenTelemetry say. Its packages read them themselves, but pass over in silence what
/// they do not understand.
/// </summary>
internal sealed class TelemetrySetting(IReadOnlyDictionary<string, string> variables)
{
    public const string Prefix = "OTEL_";
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";
    private const string Protocol = "OTEL_EXPORTER_OTLP_PROTOCOL";

    public IReadOnlyDictionary<string, string> Variables => variables;

    /// <summary>Whether anything is to be sent anywhere.</summary>
    public bool IsOn => Of(Endpoint).Length > 0 && Of("OTEL_SDK_DISABLED") is not ("true" or "TRUE" or "True");

    /// <summary>A collector that takes one signal only is spared the others.</summary>
    public bool Sends(string signal) => Of($"OTEL_{signal}_EXPORTER") != "none";

    public static TelemetrySetting Read(IReadOnlyDictionary<string, string> variables, Problems problems)
    {
        var setting = new TelemetrySetting(variables);
        if (setting.IsOn)
        {
            setting.Check(problems);
        }

        return setting;
    }

    private void Check(Problems problems)
    {
        if (!SettingValues.IsWebAddress(Of(Endpoint)))
        {
            Refuse(problems, Endpoint, "a URL such as http://collector:4317");
        }

        if (Of(Protocol) is not ("" or "grpc" or "http/protobuf"))
        {
            Refuse(problems, Protocol, "grpc, http/protobuf");
        }
    }

    private void Refuse(Problems problems, string variable, string takes) =>
        problems.Add(new Origin(variable, 1, 1), $"it is '{Of(variable)}'; it takes {takes}");

    private string Of(string variable) => variables.GetValueOrDefault(variable, "");
}
