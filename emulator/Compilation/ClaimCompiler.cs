using Emulator.Contracts;
using Emulator.Plans;

namespace Emulator.Compilation;

/// <summary>Puts the claims of all providers into one table and finds those that come into each other's way.</summary>
internal sealed class ClaimCompiler(IReadOnlyCollection<string> mounts, Problems problems)
{
    private readonly List<Claim> _claims = [];

    public ClaimTable Table { get; } = new();

    public void Add(Claim claim, ProviderFamily family)
    {
        foreach (var earlier in _claims.Where(other => other.Owner != claim.Owner && other.Meets(claim)))
        {
            problems.Add(
                claim.At.Origin,
                $"claim '{claim.At.Text}' overlaps '{earlier.At.Text}' of {earlier.Owner}; a path has one owner"
            );
        }

        if (claim.TakesOurs(mounts) is { } taken)
        {
            problems.Add(claim.At.Origin, $"claim '{claim.At.Text}' takes '/{taken}/', which is the emulator's own");
        }

        _claims.Add(claim);
        foreach (var path in claim.Paths)
        {
            Table.Add(path.AsSpan(), claim.IgnoresCase, family);
        }
    }
}
