using Emulator.Plans;
using Emulator.Serving;
using Emulator.State;

namespace Emulator.Hosting;

/// <summary>Where every request comes in: the emulator's own paths go one way, the providers' the other.</summary>
internal sealed class Entrance(RequestLine line, ICatalogSource catalog)
{
    public Task HandleAsync(HttpContext http, Lazy<RequestDelegate> ours)
    {
        var address = Address.Read(http.Request.Path.Value ?? "/");
        if (!address.IsOurs)
        {
            return line.HandleAsync(http, address, catalog.Current);
        }

        http.Features.Set(new PrefixedSession(address.Session));
        http.Request.Path = new PathString(address.Rest.ToString());
        return ours.Value(http);
    }
}
