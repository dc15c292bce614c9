using System.Text.Json;
using Emulator.State;
using Emulator.Wording;

namespace Emulator.Admin.WireMock;

/// <summary>The settings of a session: its delay is obeyed, of the others there is one value each.</summary>
internal static class SettingsCalls
{
    private const string Delay = nameof(SettingsModel.GlobalProcessingDelay);

    public static void Map(IEndpointRouteBuilder admin, AdminContext context)
    {
        admin.MapGet("/settings", (HttpRequest request) => Show(request, context));
        admin.MapPut("/settings", (HttpRequest request) => ChangeAsync(request, context));
        admin.MapPost("/settings", (HttpRequest request) => ChangeAsync(request, context));
    }

    private static IResult Show(HttpRequest request, AdminContext context)
    {
        var (sessions, refusal) = SessionOfCall.ReadForChange(request, context.Sessions);
        return refusal is not null ? WireMockAnswer.Refuse(refusal)
            : sessions is [var one] ? WireMockAnswer.Json(Settings(one, context.Sessions.Limits))
            : WireMockAnswer.Refuse(WireMockRefusals.OneSession());
    }

    private static SettingsModel Settings(Session session, SessionLimits limits) =>
        new(
            GlobalProcessingDelay: (int)session.Stubs.Delay.TotalMilliseconds,
            MaxRequestLogCount: limits.JournalEntries,
            AllowPartialMapping: false,
            AllowCSharpCodeMatcher: false,
            AllowBodyForAllHttpMethods: true,
            HandleRequestsSynchronously: false,
            ReadStaticMappings: false,
            WatchStaticMappings: false
        );

    private static async Task<IResult> ChangeAsync(HttpRequest request, AdminContext context)
    {
        var (session, refusal) = CallSession.OneForChange(request, context);
        var (json, unreadable) = await GivenJson.ReadAsync(request);
        if ((refusal ?? unreadable) is { } refused)
        {
            return WireMockAnswer.Refuse(refused);
        }

        var gaps = new Gaps();
        var delay = ReadDelay(json, Settings(session!, context.Sessions.Limits), request.Method, gaps);
        if (gaps.Refusal is { } wrong)
        {
            return WireMockAnswer.Refuse(wrong);
        }

        session!.Stubs.Delay = TimeSpan.FromMilliseconds(delay);
        return WireMockAnswer.Done("Settings updated");
    }

    /// <summary>To put settings is to replace them; to post some changes those alone.</summary>
    private static int ReadDelay(JsonElement json, SettingsModel now, string method, Gaps gaps)
    {
        if (GivenMap.Of(json, "settings", gaps) is not { } map)
        {
            return 0;
        }

        var delay = map.WholeNumber(Delay) ?? (HttpMethods.IsPost(method) ? now.GlobalProcessingDelay : 0);
        if (delay < 0)
        {
            gaps.Wrong($"{Delay} is {delay}; write milliseconds from 0.");
        }

        var known = JsonSerializer.SerializeToElement(now, WireMockJson.Default.SettingsModel);
        foreach (var setting in known.EnumerateObject().Where(setting => setting.Name != Delay))
        {
            if (map.Take(setting.Name) is { } wanted && !JsonElement.DeepEquals(wanted, setting.Value))
            {
                gaps.Lacks($"The setting {setting.Name} is {setting.Value.GetRawText()} here and cannot be changed.");
            }
        }

        map.Done();
        return delay;
    }
}
