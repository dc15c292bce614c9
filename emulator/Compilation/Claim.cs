using System.Collections.Immutable;
using Emulator.Contracts;
using Emulator.Plans;

namespace Emulator.Compilation;

/// <summary>A stretch of root paths that a provider claims for itself.</summary>
internal sealed class Claim
{
    private readonly ImmutableArray<RouteSegment> _path;
    private readonly ImmutableArray<RouteSegment> _inAnyCase;

    public Claim(string owner, TextAt at, PathsContract paths, Problems problems)
    {
        (Owner, At, IgnoresCase) = (owner, at, paths.IgnoresCase);
        _path = new PathCompiler(problems, paths.IgnoresCase).Compile(at.Text, at.Origin);
        _inAnyCase = new PathCompiler(new Problems(), ignoresCase: true).Compile(at.Text, at.Origin);
        Paths = paths.IgnoresTrailingSlash && !_path[^1].IsRest ? [_path, [.. _path, Slash]] : [_path];
        if (!at.Text.StartsWith('/'))
        {
            problems.Add(at.Origin, $"claim '{at.Text}' does not begin at the root; write '/{at.Text}'");
        }
    }

    public string Owner { get; }

    public TextAt At { get; }

    public bool IgnoresCase { get; }

    /// <summary>The path, and, where a slash at its end means nothing, the path with one.</summary>
    public ImmutableArray<ImmutableArray<RouteSegment>> Paths { get; }

    private static RouteSegment Slash { get; } = new("", null, "", CaptureKind.Any);

    /// <summary>Is there a path that both claim? Its case is not what should tell two providers apart.</summary>
    public bool Meets(Claim other) => PathOverlap.Exists(_inAnyCase, other._inAnyCase);

    /// <summary>The name of a path of the emulator's own that the claim would take, if any.</summary>
    public string? TakesOurs(IEnumerable<string> mounts) =>
        OwnPaths.All.Concat(mounts).FirstOrDefault(name => _path[0].IsRest || _path[0].Fits(name));
}
