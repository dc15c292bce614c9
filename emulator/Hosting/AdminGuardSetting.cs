using Emulator.Admin.Guard;
using Emulator.Contracts;

namespace Emulator.Hosting;

/// <summary>Makes the guard of the emulator's own paths.</summary>
internal static class AdminGuardSetting
{
    /// <summary>Null with a problem where a token is meant and none is to be had: then nobody may start.</summary>
    public static AdminGuard? Read(Settings settings, Problems problems)
    {
        var (hosts, error) = TrustedHosts.Read(settings.AdminHosts);
        if (hosts is null)
        {
            problems.Add(new Origin("--admin-hosts", 1, 1), error!);
            return null;
        }

        return AdminTokenSetting.Read(settings, problems) is { } token
            ? new AdminGuard(token.Length > 0 ? new AdminToken(token) : null, hosts)
            : null;
    }
}
