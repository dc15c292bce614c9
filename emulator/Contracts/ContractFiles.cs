using System.Globalization;
using System.Text;

namespace Emulator.Contracts;

/// <summary>Which files of a folder are contracts, and how they lie on the disk.</summary>
internal static class ContractFiles
{
    public const string Provider = "provider.yaml";

    /// <summary>The folders of the providers; what begins with a dot belongs to tools.</summary>
    public static IReadOnlyList<string> Providers(string root) =>
        [.. Directory.GetDirectories(root).Where(IsPlain).Order(StringComparer.Ordinal)];

    public static IEnumerable<string> Operations(string folder) =>
        Yaml(folder).Where(file => Path.GetFileName(file) != Provider);

    public static IEnumerable<string> Editions(string folder) => Yaml(Path.Combine(folder, "editions"));

    public static IEnumerable<string> Examples(string folder) => Yaml(Path.Combine(folder, "examples"));

    /// <summary>Names, sizes and write times of all contract files; when one changed, it is another text.</summary>
    public static string State(string root) =>
        StateOf(() => (Directory.Exists(root) ? Providers(root) : []).SelectMany(All));

    /// <summary>The same of some files, which are found while they are asked.</summary>
    public static string StateOf(Func<IEnumerable<string>> files)
    {
        var state = new StringBuilder();
        try
        {
            foreach (var file in files())
            {
                Add(state, file);
            }
        }
        catch (Exception vanished) when (vanished is IOException or UnauthorizedAccessException)
        {
            state.Append(vanished.Message);
        }

        return state.ToString();
    }

    /// <summary>Asks the opened file: of a link only what it leads to counts. A folder is its name.</summary>
    private static void Add(StringBuilder state, string file)
    {
        if (Path.EndsInDirectorySeparator(file))
        {
            state.Append(CultureInfo.InvariantCulture, $"{file}\n");
            return;
        }

        try
        {
            using var opened = File.OpenHandle(file);
            var (size, written) = (RandomAccess.GetLength(opened), File.GetLastWriteTimeUtc(opened).Ticks);
            state.Append(CultureInfo.InvariantCulture, $"{file} {size} {written}\n");
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            state.Append(CultureInfo.InvariantCulture, $"{file} unreadable\n");
        }
    }

    /// <summary>A folder without files counts too: it is a provider that lacks its provider.yaml.</summary>
    private static IEnumerable<string> All(string folder) =>
        [folder + Path.DirectorySeparatorChar, .. Yaml(folder), .. Editions(folder)];

    public static IEnumerable<string> Yaml(string folder) =>
        Directory.Exists(folder)
            ? Directory.GetFiles(folder, "*.yaml").Where(IsPlain).Order(StringComparer.Ordinal)
            : [];

    private static bool IsPlain(string path) => Path.GetFileName(path) is not ['.' or '#', ..];
}
