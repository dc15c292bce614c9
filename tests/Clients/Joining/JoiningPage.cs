using Emulator.Tests.Support;

namespace Emulator.Tests.Clients.Joining;

/// <summary>The page about clients, and the tables between its marks.</summary>
internal static class JoiningPage
{
    public const string File = "emulator/docs/clients.md";

    /// <summary>Fails where the page holds another table than what was measured, and shows that.</summary>
    public static void Holds(string name, string table) =>
        Assert.True(Held(name) == table, $"{File} holds as '{name}':\n{Held(name)}\nit should be:\n{table}");

    /// <summary>The table of all clients, and the path that arrives behind a base URL as it is printed.</summary>
    public static string Clients() =>
        "| client | write | it | how we know |\n|---|---|---|---|\n"
        + string.Concat(
            JoiningClient.All.Select(client => $"| {client.Name} | {Write(client)} | {Ending(client)} |\n")
        );

    private static string Write(JoiningClient client)
    {
        var printed = Held(client.Joins).Split('\n').ElementAtOrDefault(2)?.Split('|') ?? [];
        var arrives = printed.Select(cell => cell.StartsWith(" arrives", StringComparison.Ordinal)).ToArray();
        return arrives switch
        {
            [_, _, true, true, _] => "`v23.0/…` or `/v23.0/…`",
            [_, _, true, false, _] => "`v23.0/…`",
            [_, _, false, true, _] => "`/v23.0/…`",
            _ => "neither",
        };
    }

    private static string Ending(JoiningClient client) =>
        $"{client.Joins} | "
        + client.Runner switch
        {
            "dotnet" => "run by the tests",
            "rule" => "its rule; the library is not run here",
            _ => $"run by the tests, where `{client.Runner}` is there",
        };

    private static string Held(string name)
    {
        var text = Repository.Read(File).Replace("\r\n", "\n", StringComparison.Ordinal);
        return text.Split($"<!-- {name} -->\n").ElementAtOrDefault(1)?.Split($"<!-- /{name} -->")[0] ?? "";
    }
}
