namespace Emulator.Contracts;

/// <summary>Reads which bodies an operation takes, and how.</summary>
internal static class BodyReader
{
    public static BodyContract Read(MapReader body)
    {
        body.Demand("kinds", "a list of what is read, such as [json]");
        var contract = new BodyContract(
            body.TextsAt("kinds"),
            body.Size("max") ?? 1024 * 1024,
            EndingReader.Read(body, "too-large"),
            EndingReader.Read(body, "wrong-type"),
            EndingReader.Read(body, "unreadable"),
            EndingReader.Read(body, "empty"),
            body.TextsAt("json-inside"),
            body.Flag("brackets", otherwise: false),
            body.Flag("nulls-are-absent", otherwise: false),
            body.Origin
        )
        {
            Secrets = body.TextsAt("secrets"),
        };
        body.Done();
        return contract;
    }
}
