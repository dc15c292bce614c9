using RestEase;

namespace Emulator.Tests.WireMock;

/// <summary>The calls of WireMock.Net's admin client, as they go over the wire: method, path, query and body.</summary>
public interface IWireMockAdmin
{
    [Get("__admin/health")]
    [AllowAnyStatusCode]
    Task<string> HealthAsync();

    [Get("__admin/settings")]
    Task<ServerSettings> SettingsAsync();

    [Put("__admin/settings")]
    [Header("Content-Type", "application/json")]
    Task<CallStatus> PutSettingsAsync([Body] ServerSettings settings);

    [Post("__admin/settings")]
    [Header("Content-Type", "application/json")]
    Task<CallStatus> PostSettingsAsync([Body] ServerSettings settings);

    [Get("__admin/mappings")]
    Task<IList<Mapping>> MappingsAsync();

    [Get("__admin/mappings/code")]
    Task<string> MappingsCodeAsync([Query("mappingConverterType")] string type = "Server");

    [Post("__admin/mappings")]
    [Header("Content-Type", "application/json")]
    Task<CallStatus> PostMappingAsync([Body] Mapping mapping);

    [Post("__admin/mappings")]
    [Header("Content-Type", "application/json")]
    Task<CallStatus> PostMappingsAsync([Body] IList<Mapping> mappings);

    [Delete("__admin/mappings")]
    Task<CallStatus> DeleteMappingsAsync();

    [Delete("__admin/mappings")]
    [Header("Content-Type", "application/json")]
    Task<CallStatus> DeleteMappingsAsync([Body] IList<Mapping> mappings);

    [Post("__admin/mappings/reset")]
    Task<CallStatus> ResetMappingsAsync([Query("reloadStaticMappings")] bool reload = false);

    [Post("__admin/mappings/reloadStaticMappings")]
    Task<CallStatus> ReloadStaticMappingsAsync();

    [Post("__admin/mappings/save")]
    Task<CallStatus> SaveMappingsAsync();

    [Get("__admin/mappings/{guid}")]
    Task<Mapping> MappingAsync([Path] Guid guid);

    [Get("__admin/mappings/code/{guid}")]
    Task<string> MappingCodeAsync([Path] Guid guid, [Query("mappingConverterType")] string type = "Server");

    [Put("__admin/mappings/{guid}")]
    [Header("Content-Type", "application/json")]
    Task<CallStatus> PutMappingAsync([Path] Guid guid, [Body] Mapping mapping);

    [Delete("__admin/mappings/{guid}")]
    Task<CallStatus> DeleteMappingAsync([Path] Guid guid);

    [Put("__admin/mappings/{guid}/enable")]
    Task<CallStatus> EnableMappingAsync([Path] Guid guid);

    [Put("__admin/mappings/{guid}/disable")]
    Task<CallStatus> DisableMappingAsync([Path] Guid guid);

    [Get("__admin/requests")]
    Task<IList<SeenEntry>> RequestsAsync();

    [Delete("__admin/requests")]
    Task<CallStatus> DeleteRequestsAsync();

    [Post("__admin/requests/reset")]
    Task<CallStatus> ResetRequestsAsync();

    [Get("__admin/requests/{guid}")]
    Task<SeenEntry> RequestAsync([Path] Guid guid);

    [Delete("__admin/requests/{guid}")]
    Task<CallStatus> DeleteRequestAsync([Path] Guid guid);

    [Post("__admin/requests/find")]
    [Header("Content-Type", "application/json")]
    Task<IList<SeenEntry>> FindRequestsAsync([Body] object request);

    [Get("__admin/requests/find")]
    Task<IList<SeenEntry>> FindRequestsAsync([Query("mappingGuid")] Guid guid);

    [Get("__admin/scenarios")]
    Task<IList<ScenarioState>> ScenariosAsync();

    [Delete("__admin/scenarios")]
    Task<CallStatus> DeleteScenariosAsync();

    [Post("__admin/scenarios/reset")]
    Task<CallStatus> ResetScenariosAsync();

    [Delete("__admin/scenarios/{name}")]
    [AllowAnyStatusCode]
    Task<CallStatus> DeleteScenarioAsync([Path] string name);

    [Post("__admin/scenarios/{name}/reset")]
    [AllowAnyStatusCode]
    Task<CallStatus> ResetScenarioAsync([Path] string name);

    [Put("__admin/scenarios/{name}/state")]
    [AllowAnyStatusCode]
    Task<CallStatus> PutScenarioStateAsync([Path] string name, [Body] object state);

    [Post("__admin/files/{filename}")]
    Task<CallStatus> PostFileAsync([Path] string filename, [Body] string body);

    [Put("__admin/files/{filename}")]
    Task<CallStatus> PutFileAsync([Path] string filename, [Body] string body);

    [Get("__admin/files/{filename}")]
    Task<string> FileAsync([Path] string filename);

    [Delete("__admin/files/{filename}")]
    Task<CallStatus> DeleteFileAsync([Path] string filename);

    [Head("__admin/files/{filename}")]
    Task FileExistsAsync([Path] string filename);

    [Post("__admin/protodefinitions/{id}")]
    Task<CallStatus> AddProtoDefinitionAsync([Path] string id, [Body] string definition);

    [Post("__admin/openapi/convert")]
    Task<IList<Mapping>> ConvertOpenApiAsync([Body] string text);

    [Post("__admin/openapi/save")]
    Task<CallStatus> SaveOpenApiAsync([Body] string text);
}
