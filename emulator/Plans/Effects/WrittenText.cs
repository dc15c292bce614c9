using System.Text;
using Emulator.Plans.Payloads;

namespace Emulator.Plans.Effects;

/// <summary>Writes out what an effect says, such as the id of an image.</summary>
internal static class WrittenText
{
    public static string Of(Payload text, IFacts facts)
    {
        using var buffer = new ByteBuffer(256);
        text.Write(facts, buffer);
        return Encoding.UTF8.GetString(buffer.Written);
    }
}
