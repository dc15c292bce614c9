using System.Collections.Immutable;
using Emulator.Contracts;
using Emulator.Plans;

namespace Emulator.Compilation;

/// <summary>
/// Holds the catalog in force: the folder's, with uploads laid over it. What fails leaves the last good one.
/// </summary>
internal sealed class LiveCatalog : ICatalogSource
{
    /// <summary>A folder that is written to all the time is read as it is in the end.</summary>
    private const int MostReadings = 5;

    private readonly Lock _gate = new();
    private readonly string _folder;
    private FolderReading _reading;
    private ImmutableArray<CompiledProvider> _uploads = [];
    private volatile CatalogBuild _build;

    private LiveCatalog(string folder, FolderReading reading, CatalogBuild build) =>
        (_folder, _reading, _build, FolderState) = (folder, reading, build, reading.State);

    public Catalog Current => _build.Catalog;

    /// <summary>The catalog in force together with its providers.</summary>
    public CatalogBuild Build => _build;

    public string Folder => _folder;

    /// <summary>What was wrong with the last reload of the folder; empty when it went well.</summary>
    public IReadOnlyList<Problem> Problems { get; private set; } = [];

    /// <summary>How the files lay on the disk when they were last read, well or not.</summary>
    public string FolderState { get; private set; }

    /// <summary>Reads and compiles the folder; null when anything is wrong, and the problems say what.</summary>
    public static LiveCatalog? Load(string folder, Problems problems)
    {
        var reading = Read(folder, [], problems);
        var build = CatalogBuild.Of(reading.Providers, [], problems);
        return build is null ? null : new LiveCatalog(folder, reading, build);
    }

    /// <summary>Reads the folder anew; null when anything is wrong: then the last good catalog stays.</summary>
    public CatalogChange? Reload()
    {
        lock (_gate)
        {
            var problems = new Problems();
            var reading = Read(_folder, _reading.Providers, problems);
            var build = CatalogBuild.Of(reading.Providers, _uploads, problems);
            (Problems, FolderState) = (problems.InOrder, reading.State);
            if (build is null)
            {
                return null;
            }

            _reading = reading;
            return Take(build);
        }
    }

    /// <summary>Lays an uploaded provider over the folder; null when anything is wrong with it.</summary>
    public CatalogChange? Put(ProviderDocuments documents, Problems problems)
    {
        lock (_gate)
        {
            return Lay(CatalogBuild.With(_uploads, documents, problems), problems);
        }
    }

    /// <summary>Takes an upload away: what is in the folder counts again.</summary>
    public CatalogChange? Remove(string provider, Problems problems)
    {
        lock (_gate)
        {
            return Lay(CatalogBuild.Without(_uploads, provider), problems);
        }
    }

    public ImmutableArray<CompiledProvider> Uploads => _uploads;

    private CatalogChange? Lay(ImmutableArray<CompiledProvider> uploads, Problems problems)
    {
        if (CatalogBuild.Of(_reading.Providers, uploads, problems) is not { } build)
        {
            return null;
        }

        _uploads = uploads;
        return Take(build);
    }

    /// <summary>Requests that come from now on get the new catalog; those in flight keep theirs.</summary>
    private CatalogChange Take(CatalogBuild build)
    {
        var change = CatalogChange.Between(_build, build);
        _build = build.Providers.SequenceEqual(_build.Providers) ? _build : build;
        return change;
    }

    /// <summary>Reads until nothing was written meanwhile: half a change is never taken for the whole.</summary>
    private static FolderReading Read(string folder, ImmutableArray<CompiledProvider> known, Problems problems)
    {
        for (var i = 1; ; i++)
        {
            var (state, own) = (ContractFiles.State(folder), new Problems());
            var compiled = new ContractFolder(folder, own).ReadEach(
                (one, wrong) => CatalogBuild.Compile(one, known, wrong)
            );
            ImmutableArray<CompiledProvider> providers = [.. compiled.OfType<CompiledProvider>()];
            if (i == MostReadings || state == ContractFiles.State(folder))
            {
                problems.AddUnsaid(own);
                return new FolderReading(state, providers);
            }
        }
    }

    /// <summary>What was found in the folder, and how its files lay on the disk before.</summary>
    private sealed record FolderReading(string State, ImmutableArray<CompiledProvider> Providers);
}
