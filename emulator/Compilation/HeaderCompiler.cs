using System.Buffers;
using System.Text;
using Emulator.Contracts;
using Emulator.Plans;
using Emulator.Plans.Payloads;

namespace Emulator.Compilation;

/// <summary>Compiles the headers of an outcome.</summary>
internal sealed class HeaderCompiler(PayloadCompiler payloads, Problems problems)
{
    private static readonly string[] WrittenByServer = ["Content-Length", "Transfer-Encoding", "Connection"];

    private static readonly SearchValues<char> InHeaderNames = SearchValues.Create(
        "!#$%&'*+-.^_`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
    );

    public HeaderPlan Compile(HeaderContract header)
    {
        if (header.Name.Length == 0 || header.Name.AsSpan().ContainsAnyExcept(InHeaderNames))
        {
            problems.Add(header.Origin, $"'{header.Name}' cannot name a header; use letters, digits and hyphens");
        }
        else if (WrittenByServer.Contains(header.Name, StringComparer.OrdinalIgnoreCase))
        {
            problems.Add(header.Origin, $"header '{header.Name}' is written by the server; take it out");
        }

        var payload = payloads.Text(header.Value, HeaderEscaping.Instance, header.Origin);
        return payload.Constant is { } constant
            ? new HeaderPlan(header.Name, Encoding.ASCII.GetString(constant), null)
            : new HeaderPlan(header.Name, null, payload);
    }
}
