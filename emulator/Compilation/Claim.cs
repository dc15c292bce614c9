using System.Collections.Immutable;
using Emulator.Contracts;
using Emulator.Plans;

namespace Emulator.Compilation;

/// <summary>A stretch of root paths that a provider claims for itself.</summary>
internal sealed class Claim
{
    public Claim(string owner, TextAt at, Problems problems)
    {
        Owner = owner;
        At = at;
        Path = new PathCompiler(problems).Compile(at.Text, at.Origin);
        if (!at.Text.StartsWith('/'))
        {
            problems.Add(at.Origin, $"claim '{at.Text}' does not begin at the root; write '/{at.Text}'");
        }
    }

    public string Owner { get; }

    public TextAt At { get; }

    public ImmutableArray<RouteSegment> Path { get; }

    /// <summary>Is there a path that both claim?</summary>
    public bool Meets(Claim other)
    {
        for (var i = 0; i < Math.Max(Path.Length, other.Path.Length); i++)
        {
            var (ends, otherEnds) = (i >= Path.Length, i >= other.Path.Length);
            if (ends || otherEnds)
            {
                return ends ? other.Path[i].IsRest : Path[i].IsRest;
            }

            if (Path[i].IsRest || other.Path[i].IsRest)
            {
                return true;
            }

            if (!Path[i].Meets(other.Path[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The name of a path of the emulator's own that the claim would take, if any.</summary>
    public string? TakesOurs(IEnumerable<string> mounts) =>
        OwnPaths.All.Concat(mounts).FirstOrDefault(name => Path[0].IsRest || Path[0].Fits(name));
}
