using Emulator.Contracts;
using Emulator.Fetching;

namespace Emulator.Admin;

/// <summary>From which hosts links are fetched: some since the start, others as long as they are wanted.</summary>
internal static class FetchEndpoints
{
    private const string Sample = "{\"hosts\":[\"img.example.com\"]}";

    public static void Map(IEndpointRouteBuilder api, AdminContext context)
    {
        api.MapGet("/fetch", () => View(context));
        api.MapPut("/fetch", (HttpRequest request) => PutAsync(request, context));
    }

    private static IResult View(AdminContext context) => AdminResult.Json(FetchView.Of(context.Hosts));

    /// <summary>Puts these hosts in the place of those that an earlier call added.</summary>
    private static async Task<IResult> PutAsync(HttpRequest request, AdminContext context)
    {
        var (text, unreadable) = await CallBody.ReadAsync(request);
        if (text is null)
        {
            return AdminResult.Refuse(unreadable!);
        }

        var problems = new Problems();
        if (Read(text, problems) is { } hosts && problems.Count == 0 && context.Hosts.Replace(hosts) is { } wrong)
        {
            problems.Add(new Origin("body", 1, 1), wrong);
        }

        return problems.Count > 0 ? AdminResult.Refuse(problems) : View(context);
    }

    private static string[]? Read(string text, Problems problems)
    {
        var tree = JsonTree.ReadAny("body", text, problems);
        if (tree is not TreeMap map || map.Entries.All(entry => entry.Name != "hosts"))
        {
            problems.Add(tree?.Origin ?? new Origin("body", 1, 1), $"the body says no hosts; write {Sample}");
            return null;
        }

        var reader = new MapReader(map, "the body", problems);
        string[] hosts = [.. reader.TextsAt("hosts").Select(host => host.Text)];
        reader.Done();
        return hosts;
    }
}

/// <summary>The hosts that were added at run time, and those that the server was started with.</summary>
internal sealed record FetchView(string[] Hosts, string[] FromStart)
{
    public static FetchView Of(AllowedHosts hosts) =>
        new([.. hosts.Added.Select(host => host.ToString())], [.. hosts.FromStart.Select(host => host.ToString())]);
}
