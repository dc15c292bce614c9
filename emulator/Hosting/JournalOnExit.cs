using Emulator.Admin;
using Emulator.Admin.Exports;
using Emulator.Contracts;

namespace Emulator.Hosting;

/// <summary>Leaves the journal in a file when the server has stopped, in the form that the file's name means.</summary>
internal sealed class JournalOnExit(string file, AdminContext context)
{
    private const string Flag = "--journal-on-exit";

    /// <summary>Reports at the start what would be noticed only at the end.</summary>
    public static void Check(string file, Problems problems)
    {
        if (file.Length == 0)
        {
            return;
        }

        if (!Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(file))))
        {
            problems.Add(new Origin(Flag, 1, 1), $"there is no folder for '{file}'; make it, or name another file");
        }
        else if (Unwritable(file) is { } reason)
        {
            problems.Add(new Origin(Flag, 1, 1), $"'{file}' cannot be written: {reason} Name another file or --data.");
        }
    }

    /// <summary>Asks by opening it; a file that was there keeps what it holds until the end.</summary>
    private static string? Unwritable(string file)
    {
        try
        {
            var isNew = !File.Exists(file);
            File.OpenHandle(file, FileMode.OpenOrCreate, FileAccess.Write).Dispose();
            if (isNew)
            {
                File.Delete(file);
            }

            return null;
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            return unwritable.Message;
        }
    }

    /// <summary>Writes the file, if one is wanted; says what went wrong, or nothing.</summary>
    public async Task<string?> WriteAsync(string address)
    {
        if (file.Length == 0)
        {
            return null;
        }

        try
        {
            await using var stream = File.Create(file);
            await Exported.All(context, address.TrimEnd('/')).WriteAsync(stream, ExportFormats.OfFile(file)!.Value);
            return null;
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            return $"the journal was not written: {unwritable.Message}";
        }
    }
}
