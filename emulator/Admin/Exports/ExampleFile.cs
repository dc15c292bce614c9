using System.Text;
using Emulator.Admin.Renderings;
using Emulator.State;

namespace Emulator.Admin.Exports;

/// <summary>The journal as examples, a document each; of what can be none it says so in a comment.</summary>
internal static class ExampleFile
{
    public static async Task WriteAsync(Exported exported, Stream into)
    {
        await using var writer = new StreamWriter(into, new UTF8Encoding(false), leaveOpen: true);
        foreach (var entry in exported.Entries)
        {
            await writer.WriteAsync($"---\n# request {entry.Number} of session {entry.Session}\n");
            await writer.WriteAsync(Document(exported, entry));
        }
    }

    private static string Document(Exported exported, JournalEntry entry)
    {
        var (sent, refusal) = SentRequest.Of(entry, exported.Address);
        var (text, none) = sent is null ? (null, refusal) : ExampleYaml.Write(sent, exported.Context.ProviderOf(entry));
        return text ?? $"# {none!.Detail}\n";
    }
}
