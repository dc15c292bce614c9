using Emulator.Contracts;
using Emulator.Plans;

namespace Emulator.Compilation;

/// <summary>Holds the catalog in force; a reload that fails leaves the last good one.</summary>
internal sealed class LiveCatalog(string folder, Catalog first)
{
    private volatile Catalog _current = first;

    public Catalog Current => _current;

    /// <summary>What was wrong with the last reload; empty when it went well.</summary>
    public IReadOnlyList<Problem> Problems { get; private set; } = [];

    public bool Reload()
    {
        var problems = new Problems();
        if (Compiler.Load(folder, problems) is { } loaded)
        {
            _current = loaded;
        }

        Problems = problems.InOrder;
        return problems.Count == 0;
    }
}
