using System.Text.Json.Serialization;

namespace Emulator.Testing;

/// <summary>How the answers of the API are read: made at compile time, so that reflection is never needed.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(RequestPage))]
[JsonSerializable(typeof(MessagePage))]
[JsonSerializable(typeof(Verified))]
[JsonSerializable(typeof(ArmedScenario))]
[JsonSerializable(typeof(ArmedPage))]
[JsonSerializable(typeof(ClockReading))]
internal sealed partial class ClientJson : JsonSerializerContext;

/// <summary>Requests, newest first.</summary>
internal sealed record RequestPage(IReadOnlyList<RecordedRequest> Requests);

/// <summary>Messages, newest first.</summary>
internal sealed record MessagePage(IReadOnlyList<SentMessage> Messages);

/// <summary>A claim that holds, and what it counted.</summary>
internal sealed record Verified(IReadOnlyList<long> Numbers);

/// <summary>Everything that is armed.</summary>
internal sealed record ArmedPage(IReadOnlyList<ArmedScenario> Armed);

/// <summary>What a clock shows.</summary>
internal sealed record ClockReading(DateTimeOffset Now);
