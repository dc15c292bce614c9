using Emulator.Compilation;

namespace Emulator.Admin;

/// <summary>What a reload or an upload changed; operations are written PROVIDER/OPERATION.</summary>
internal sealed record ChangeView(string? Session, string Revision, ChangedNames Providers, ChangedNames Operations)
{
    public static ChangeView Of(CatalogChange change, string? session) =>
        new(session, change.Revision, ChangedNames.Of(change.Providers), ChangedNames.Of(change.Operations));
}

/// <summary>Names that are new, that mean something else now, and that are gone.</summary>
internal sealed record ChangedNames(string[] Added, string[] Changed, string[] Removed)
{
    public static ChangedNames Of(NameChanges changes) => new(changes.Added, changes.Changed, changes.Removed);
}
