using System.Text.Json;
using System.Text.Json.Serialization;

namespace Emulator.Admin.WireMock;

/// <summary>How a call ended.</summary>
internal sealed record StatusModel(Guid? Guid, string? Status, string? Error);

/// <summary>The settings of a session that WireMock.Net has a word for.</summary>
internal sealed record SettingsModel(
    int GlobalProcessingDelay,
    int MaxRequestLogCount,
    bool AllowPartialMapping,
    bool AllowCSharpCodeMatcher,
    bool AllowBodyForAllHttpMethods,
    bool HandleRequestsSynchronously,
    bool ReadStaticMappings,
    bool WatchStaticMappings
);

/// <summary>A scenario that is armed: whether a request met it already, and how many did.</summary>
internal sealed record ScenarioStateModel(string Name, string? NextState, bool Started, bool Finished, long Counter);

/// <summary>An outcome of a contract, as a mapping.</summary>
internal sealed record MappingModel(
    Guid Guid,
    string Title,
    string Description,
    MappingRequestModel? Request,
    MappingResponseModel Response
);

/// <summary>Which requests an operation takes.</summary>
internal sealed record MappingRequestModel(MatchersModel Path, string[] Methods);

/// <summary>The conditions on one part of a request.</summary>
internal sealed record MatchersModel(MatcherModel[] Matchers);

/// <summary>One condition on a text.</summary>
internal sealed record MatcherModel(string Name, string Pattern);

/// <summary>What an outcome answers; headers and a body that requests fill in are left out.</summary>
internal sealed record MappingResponseModel(int StatusCode, Dictionary<string, string>? Headers, string? Body);

/// <summary>How answers are written here: names as in C#, and nothing where there is nothing to say.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(StatusModel))]
[JsonSerializable(typeof(SettingsModel))]
[JsonSerializable(typeof(ScenarioStateModel[]))]
[JsonSerializable(typeof(MappingModel))]
[JsonSerializable(typeof(LogEntryModel))]
[JsonSerializable(typeof(JsonElement))]
[JsonSerializable(typeof(JsonElement[]))]
internal sealed partial class WireMockJson : JsonSerializerContext;
