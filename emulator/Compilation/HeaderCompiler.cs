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
        if (WrongName(header.Name) is { } wrong)
        {
            problems.Add(header.Origin, wrong);
        }

        var payload = payloads.Text(header.Value, HeaderEscaping.Instance, header.Origin);
        return payload.Constant is { } constant
            ? new HeaderPlan(header.Name, Encoding.ASCII.GetString(constant), null)
            : new HeaderPlan(header.Name, null, payload);
    }

    /// <summary>What is wrong with the name of a header; null when nothing is.</summary>
    public static string? WrongName(string name) =>
        name.Length == 0 || name.AsSpan().ContainsAnyExcept(InHeaderNames)
            ? $"'{name}' cannot name a header; use letters, digits and hyphens"
        : WrittenByServer.Contains(name, StringComparer.OrdinalIgnoreCase)
            ? $"header '{name}' is written by the server; take it out"
        : null;
}
