using System.Collections.Immutable;
using Emulator.Contracts;
using Emulator.Plans;

namespace Emulator.Compilation;

/// <summary>Compiles the path of a route or of a claim into its segments.</summary>
internal sealed class PathCompiler(
    Problems problems,
    bool ignoresCase = false,
    Func<string, IEnumerable<string>?>? tables = null
)
{
    private readonly CaptureBook _captures = new(problems, ignoresCase, tables ?? (_ => null));

    public ImmutableArray<RouteSegment> Compile(string path, Origin origin)
    {
        var parts = path.TrimStart('/').Split('/');
        var segments = parts.Select(part => Segment(part, origin)).ToImmutableArray();
        if (segments.SkipLast(1).Any(segment => segment.IsRest))
        {
            problems.Add(origin, $"'**' stands for the rest of a path, so it is the last part of '{path}'");
        }

        if (segments.Count(segment => segment.Capture is not null) > PathMatch.Most)
        {
            problems.Add(origin, $"'{path}' captures more than {PathMatch.Most} parts");
        }

        foreach (
            var name in segments.GroupBy(segment => segment.Capture ?? "").Where(IsDoubled).Select(pair => pair.Key)
        )
        {
            problems.Add(origin, $"'{path}' captures '{name}' twice; give each capture a name of its own");
        }

        return segments;
    }

    private static bool IsDoubled(IGrouping<string, RouteSegment> captures) =>
        captures.Key.Length > 0 && captures.Skip(1).Any();

    /// <summary>The names that a path captures.</summary>
    public static IEnumerable<string> Captures(string path) =>
        new PathCompiler(new Problems())
            .Compile(path, new Origin("", 0, 0))
            .Select(segment => segment.Capture)
            .OfType<string>();

    private RouteSegment Segment(string part, Origin origin)
    {
        var open = part.IndexOf('{', StringComparison.Ordinal);
        var close = part.IndexOf('}', StringComparison.Ordinal);
        if (part == "**")
        {
            return new RouteSegment("", null, "", CaptureKind.Any) { IsRest = true };
        }

        if (open < 0 && close < 0)
        {
            return Literal(part);
        }

        if (open < 0 || close < open + 2 || part.LastIndexOf('{') != open || part.LastIndexOf('}') != close)
        {
            problems.Add(origin, $"'{part}' is not a part of a path with one capture, such as {{id}} or bot{{token}}");
            return Literal(part);
        }

        var (name, kind) = part[(open + 1)..close].Split(':', 2) is [var before, var after]
            ? (before, _captures.Read(after, origin))
            : (part[(open + 1)..close], CaptureKind.Any);
        return new RouteSegment(part[..open], name, part[(close + 1)..], kind) { IgnoresCase = ignoresCase };
    }

    private RouteSegment Literal(string part) => new(part, null, "", CaptureKind.Any) { IgnoresCase = ignoresCase };
}
