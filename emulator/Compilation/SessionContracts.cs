using System.Collections.Immutable;
using Emulator.Contracts;
using Emulator.Plans;

namespace Emulator.Compilation;

/// <summary>The contracts of one session, laid over those of the server; all others are shared with it.</summary>
internal sealed class SessionContracts(LiveCatalog server) : ICatalogSource
{
    private readonly Lock _gate = new();
    private ImmutableArray<CompiledProvider> _own = [];
    private volatile Layers _layers = new(server.Build, server.Build);

    /// <summary>When the server's contracts changed below, both are put together anew, without compiling.</summary>
    public Catalog Current => ReferenceEquals(_layers.Below, server.Build) ? _layers.Build.Catalog : Follow().Catalog;

    public bool IsEmpty => _own.IsEmpty;

    public IEnumerable<string> Names => _own.Select(provider => provider.Name);

    public ImmutableArray<CompiledProvider> Uploads => _own;

    /// <summary>Lays an uploaded provider over those of the server; null when anything is wrong with it.</summary>
    public CatalogChange? Put(ProviderDocuments documents, Problems problems)
    {
        lock (_gate)
        {
            return Lay(CatalogBuild.With(_own, documents, problems), problems);
        }
    }

    public CatalogChange? Remove(string provider, Problems problems)
    {
        lock (_gate)
        {
            return Lay(CatalogBuild.Without(_own, provider), problems);
        }
    }

    public CompiledProvider? Uploaded(string provider) => _own.FirstOrDefault(upload => upload.Name == provider);

    private CatalogChange? Lay(ImmutableArray<CompiledProvider> own, Problems problems)
    {
        var below = server.Build;
        if (CatalogBuild.Of(below.Providers, own, problems) is not { } build)
        {
            return null;
        }

        var change = CatalogChange.Between(_layers.Build, build);
        (_own, _layers) = (own, new Layers(below, build));
        return change;
    }

    /// <summary>Where those below do not get along with the session's, its last good catalog stays.</summary>
    private CatalogBuild Follow()
    {
        lock (_gate)
        {
            var below = server.Build;
            if (!ReferenceEquals(_layers.Below, below))
            {
                _layers = new Layers(below, CatalogBuild.Of(below.Providers, _own, new Problems()) ?? _layers.Build);
            }

            return _layers.Build;
        }
    }

    /// <summary>What was put together, and what lay below when that was done.</summary>
    private sealed record Layers(CatalogBuild Below, CatalogBuild Build);
}
