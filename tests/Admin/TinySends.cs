namespace Emulator.Tests.Admin;

/// <summary>Sends to the providers of tiny contracts.</summary>
internal static class TinySends
{
    public static Task<ApiReply> TinySendAsync(
        this ApiClient client,
        string provider,
        string prefix = "",
        string header = "Accept: */*",
        string body = "{}",
        string query = ""
    ) => client.AskAsync("POST", $"{prefix}/{provider}-api/send{query}", body, header);
}
