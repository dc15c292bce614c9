using Emulator.State;
using Emulator.Wording;

namespace Emulator.Admin.Verification;

/// <summary>Finds why nobody can say what came: then a claim is neither true nor false.</summary>
internal static class Unknowable
{
    public static Refusal? Why(Claim claim, HttpRequest request, IReadOnlyList<Session> sessions, AdminContext context)
    {
        if (claim.StartId is { } start && start != context.StartId)
        {
            return VerifyRefusals.OtherStart(start, context.StartId);
        }

        if (sessions.FirstOrDefault(session => session.Lost > 0) is { } lossy)
        {
            return VerifyRefusals.EntriesEvicted(lossy.Name, lossy.Lost);
        }

        var isNamed = SessionOfCall.NameIn(request) is not (null or SessionOfCall.All);
        return isNamed && sessions is [{ IsEnded: true } ended] ? VerifyRefusals.SessionEnded(ended.Name)
            : !isNamed && context.Sessions.HasEvicted ? VerifyRefusals.SessionsEvicted()
            : null;
    }
}
