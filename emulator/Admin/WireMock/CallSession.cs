using Emulator.State;
using Emulator.Wording;

namespace Emulator.Admin.WireMock;

/// <summary>The sessions that a call means; one that is changed begins with that, as with its first request.</summary>
internal static class CallSession
{
    public static (IReadOnlyList<Session> Sessions, Refusal? Refusal) Read(HttpRequest request, AdminContext context) =>
        SessionOfCall.Read(request, context.Sessions);

    /// <summary>The named ones, or the default.</summary>
    public static (IReadOnlyList<Session> Sessions, Refusal? Refusal) ForChange(
        HttpRequest request,
        AdminContext context
    )
    {
        if (
            SessionOfCall.NameIn(request) is { } name
            && SessionName.IsGood(name)
            && context.Sessions.Find(name) is null
        )
        {
            context.Sessions.Reach(name);
        }

        return SessionOfCall.ReadForChange(request, context.Sessions);
    }

    /// <summary>The one that is changed.</summary>
    public static (Session? Session, Refusal? Refusal) OneForChange(HttpRequest request, AdminContext context)
    {
        var (sessions, refusal) = ForChange(request, context);
        return refusal is not null ? (null, refusal)
            : sessions is [var one] ? (one, null)
            : (null, WireMockRefusals.OneSession());
    }
}
