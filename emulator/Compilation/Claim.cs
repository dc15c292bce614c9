using System.Collections.Immutable;
using Emulator.Contracts;
using Emulator.Plans;

namespace Emulator.Compilation;

/// <summary>A stretch of root paths that a provider claims for itself.</summary>
internal sealed class Claim
{
    private static readonly string[] Ours = ["_emulator", "__admin", "livez", "readyz"];

    public Claim(ProviderContract contract, TextAt at, PathCompiler paths)
    {
        Owner = contract.Name;
        At = at;
        Path = paths.Compile(at.Text, at.Origin);
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
        Ours.Concat(mounts).FirstOrDefault(name => Path[0].IsRest || Path[0].Fits(name));
}
