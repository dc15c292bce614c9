using Emulator.Admin.Guard;
using Emulator.Contracts;

namespace Emulator.Hosting;

/// <summary>Makes the guard of the emulator's own paths. No message ever holds the token.</summary>
internal static class AdminGuardSetting
{
    private const string Flag = "--admin-token";
    private const string FileFlag = "--admin-token-file";

    /// <summary>Null with a problem where a token is meant and none is to be had: then nobody may start.</summary>
    public static AdminGuard? Read(Settings settings, Problems problems)
    {
        var (hosts, error) = TrustedHosts.Read(settings.AdminHosts);
        if (hosts is null)
        {
            return Refuse(problems, "--admin-hosts", error!);
        }

        var (token, file) = (settings.AdminToken, settings.AdminTokenFile);
        if (token.Length > 0 && file.Length > 0)
        {
            return Refuse(problems, Flag, $"the token is given twice, here and by {FileFlag}; give one of them");
        }

        return file.Length > 0 ? OfFile(file, hosts, problems)
            : token.Length > 0 ? Of(token, Flag, hosts, problems)
            : new AdminGuard(null, hosts);
    }

    private static AdminGuard? OfFile(string file, TrustedHosts hosts, Problems problems)
    {
        try
        {
            return Of(File.ReadAllText(file).TrimEnd('\r', '\n'), FileFlag, hosts, problems);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return Refuse(problems, FileFlag, $"{unreadable.Message} It has to hold the token alone.");
        }
    }

    private static AdminGuard? Of(string token, string flag, TrustedHosts hosts, Problems problems) =>
        AdminToken.CanBe(token) ? new AdminGuard(new AdminToken(token), hosts)
        : token.Length == 0 ? Refuse(problems, flag, "the file is empty; it has to hold the token alone")
        : Refuse(problems, flag, "the token has blanks or other characters no header can carry; write ! to ~ of ASCII");

    private static AdminGuard? Refuse(Problems problems, string flag, string what)
    {
        problems.Add(new Origin(flag, 1, 1), what);
        return null;
    }
}
