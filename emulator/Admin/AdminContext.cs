using Emulator.Compilation;
using Emulator.State;

namespace Emulator.Admin;

/// <summary>What the emulator's own API works on.</summary>
internal sealed class AdminContext(LiveCatalog catalog, Sessions sessions, TimeProvider wall, string publicUrl)
{
    public LiveCatalog Catalog => catalog;

    public Sessions Sessions => sessions;

    public TimeProvider Wall => wall;

    /// <summary>New at each start: who finds another one knows that everything was forgotten.</summary>
    public string StartId { get; } = State.StartId.Of(wall);

    /// <summary>The address of this server as the caller can use it.</summary>
    public string AddressOf(HttpRequest request) =>
        publicUrl.Length > 0 ? publicUrl : $"{request.Scheme}://{request.Host.Value}";
}
