using System.Collections.Concurrent;

namespace Emulator.State;

/// <summary>Which session claims which traffic. Read on every request, changed rarely.</summary>
internal sealed class ClaimBook
{
    private readonly Lock _gate = new();
    private readonly ConcurrentDictionary<SessionClaim, string> _owners = new();
    private volatile int _count;

    public bool IsEmpty => _count == 0;

    public string? OwnerOf(ClaimKind kind, string key) => _owners.GetValueOrDefault(new SessionClaim(kind, key));

    /// <summary>
    /// Gives a session its claims in place of those it had; or says which claim another session holds.
    /// </summary>
    public TakenClaim? TryClaim(string session, IReadOnlyCollection<SessionClaim> claims)
    {
        lock (_gate)
        {
            foreach (var claim in claims)
            {
                if (_owners.TryGetValue(claim, out var owner) && owner != session)
                {
                    return new TakenClaim(claim, owner);
                }
            }

            foreach (var (claim, _) in _owners.Where(pair => pair.Value == session && !claims.Contains(pair.Key)))
            {
                _owners.TryRemove(claim, out _);
            }

            foreach (var claim in claims)
            {
                _owners[claim] = session;
            }

            _count = _owners.Count;
            return null;
        }
    }

    public void Release(string session) => TryClaim(session, []);
}

/// <summary>A claim that cannot be had, and the session that holds it.</summary>
internal sealed record TakenClaim(SessionClaim Claim, string Owner);
