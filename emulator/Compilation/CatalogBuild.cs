using System.Collections.Immutable;
using Emulator.Contracts;
using Emulator.Plans;

namespace Emulator.Compilation;

/// <summary>A catalog and the providers it was put together from.</summary>
internal sealed record CatalogBuild(Catalog Catalog, ImmutableArray<CompiledProvider> Providers)
{
    /// <summary>Puts providers together, some of them laid over others; null when they do not get along.</summary>
    public static CatalogBuild? Of(
        ImmutableArray<CompiledProvider> below,
        ImmutableArray<CompiledProvider> above,
        Problems problems
    )
    {
        ImmutableArray<CompiledProvider> all =
        [
            .. below.Where(provider => !above.Any(other => other.Name == provider.Name)),
            .. above,
        ];
        var catalog = new CatalogComposer(all, problems).Compose();
        return problems.Count == 0 ? new CatalogBuild(catalog, all) : null;
    }

    /// <summary>Some uploads with one more, in place of the earlier one of its name.</summary>
    public static ImmutableArray<CompiledProvider> With(
        ImmutableArray<CompiledProvider> uploads,
        ProviderDocuments documents,
        Problems problems
    )
    {
        var others = Without(uploads, documents.Name);
        return Compile(documents, uploads, problems) is { } upload ? others.Add(upload) : others;
    }

    public static ImmutableArray<CompiledProvider> Without(ImmutableArray<CompiledProvider> uploads, string provider) =>
        uploads.RemoveAll(upload => upload.Name == provider);

    /// <summary>
    /// Compiles what was written; a provider whose text is an old one's is that one. Null when nothing can be read.
    /// </summary>
    public static CompiledProvider? Compile(
        ProviderDocuments documents,
        ImmutableArray<CompiledProvider> known,
        Problems problems
    ) => known.FirstOrDefault(old => old.Written.Text == documents.Text) ?? CompiledProvider.Of(documents, problems);
}
