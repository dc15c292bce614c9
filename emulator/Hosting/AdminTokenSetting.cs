using Emulator.Admin.Guard;
using Emulator.Contracts;

namespace Emulator.Hosting;

/// <summary>Reads the token of the emulator's own paths, as it is or from its file. No message ever holds it.</summary>
internal static class AdminTokenSetting
{
    private const string Flag = "--admin-token";
    private const string FileFlag = "--admin-token-file";

    /// <summary>Empty where none is wanted; null, with a problem, where one is meant and none is to be had.</summary>
    public static string? Read(Settings settings, Problems problems)
    {
        var (token, file) = (settings.AdminToken, settings.AdminTokenFile);
        if (token.Length > 0 && file.Length > 0)
        {
            return Refuse(problems, Flag, $"the token is given twice, here and by {FileFlag}; give one of them");
        }

        return file.Length > 0 ? OfFile(file, problems)
            : token.Length > 0 ? Checked(token, Flag, problems)
            : "";
    }

    private static string? OfFile(string file, Problems problems)
    {
        try
        {
            return Checked(File.ReadAllText(file).TrimEnd('\r', '\n'), FileFlag, problems);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return Refuse(problems, FileFlag, $"{unreadable.Message} It has to hold the token alone.");
        }
    }

    private static string? Checked(string token, string flag, Problems problems) =>
        AdminToken.CanBe(token) ? token
        : token.Length == 0 ? Refuse(problems, flag, "the file is empty; it has to hold the token alone")
        : Refuse(problems, flag, "the token has blanks or other characters no header can carry; write ! to ~ of ASCII");

    private static string? Refuse(Problems problems, string flag, string what)
    {
        problems.Add(new Origin(flag, 1, 1), what);
        return null;
    }
}
