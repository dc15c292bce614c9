namespace Emulator.Plans;

/// <summary>Where requests get their catalog: from the contracts of the server, or from those of one session.</summary>
internal interface ICatalogSource
{
    /// <summary>The catalog in force; whoever has taken it keeps it to the end.</summary>
    Catalog Current { get; }
}
