namespace Emulator.Plans.Payloads;

/// <summary>Makes the end of a buffer safe for the text it stands in.</summary>
internal interface IEscaping
{
    void Escape(ByteBuffer buffer, int start);
}

/// <summary>Nothing needs escaping: plain text.</summary>
internal sealed class NoEscaping : IEscaping
{
    public static readonly NoEscaping Instance = new();

    public void Escape(ByteBuffer buffer, int start) { }
}

/// <summary>Header values hold printable ASCII alone; everything else becomes a question mark.</summary>
internal sealed class HeaderEscaping : IEscaping
{
    public static readonly HeaderEscaping Instance = new();

    public void Escape(ByteBuffer buffer, int start)
    {
        var text = buffer.From(start);
        if (!text.ContainsAnyExceptInRange((byte)0x20, (byte)0x7E))
        {
            return;
        }

        var kept = 0;
        foreach (var letter in text)
        {
            // A letter outside ASCII takes several bytes; only the first of them leaves a mark.
            if ((letter & 0xC0) != 0x80)
            {
                text[kept++] = letter is >= 0x20 and <= 0x7E ? letter : (byte)'?';
            }
        }

        buffer.Truncate(start + kept);
    }
}
