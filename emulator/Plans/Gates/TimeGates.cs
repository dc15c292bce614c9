using System.Buffers.Text;
using Emulator.Plans.Payloads;
using Emulator.Wording;

namespace Emulator.Plans.Gates;

/// <summary>A time that is listed for the account has not come yet; what is no time is over.</summary>
internal sealed class NotOver(int accountField) : Gate
{
    public override bool Opens(IFacts facts) =>
        facts.ListedValue(accountField) is not { } listed || (Instant.Read(listed) is { } until && facts.Now < until);
}

/// <summary>A time that the request says has not come yet; what is no time is over.</summary>
internal sealed class NotPast(Payload seconds) : Gate
{
    private const int Longest = 32;

    public override bool Opens(IFacts facts)
    {
        using var said = new ByteBuffer(Longest);
        seconds.Write(facts, said);
        return Utf8Parser.TryParse(said.Written, out long until, out var read)
            && read == said.Length
            && facts.Now.ToUnixTimeSeconds() <= until;
    }
}
