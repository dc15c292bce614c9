using System.Collections.Frozen;

namespace Emulator.State;

/// <summary>Which session claims which traffic. Read on every request, changed rarely.</summary>
internal sealed class ClaimBook
{
    private readonly Lock _gate = new();
    private volatile FrozenDictionary<SessionClaim, string> _owners = FrozenDictionary<SessionClaim, string>.Empty;

    public bool IsEmpty => _owners.Count == 0;

    public string? OwnerOf(ClaimKind kind, string key) => _owners.GetValueOrDefault(new SessionClaim(kind, key));

    /// <summary>Gives a session its claims in place of those it had; or says which claim another session holds.</summary>
    public (SessionClaim Claim, string Owner)? TryClaim(string session, IReadOnlyCollection<SessionClaim> claims)
    {
        lock (_gate)
        {
            foreach (var claim in claims)
            {
                if (_owners.TryGetValue(claim, out var owner) && owner != session)
                {
                    return (claim, owner);
                }
            }

            var others = _owners.Where(pair => pair.Value != session);
            var own = claims.Distinct().Select(claim => KeyValuePair.Create(claim, session));
            _owners = others.Concat(own).ToFrozenDictionary();
            return null;
        }
    }

    public void Release(string session) => TryClaim(session, []);
}
