using System.Text;
using Emulator.Plans;
using Emulator.Plans.Bodies;
using Emulator.Plans.Payloads;

namespace Emulator.Serving;

/// <summary>
/// Notes all texts that may be credentials where bodies say them, so that the journal hides them: also one that was
/// said twice, that another place outdoes, or that stands in a body nobody could read.
/// </summary>
internal static class NoteBodySecrets
{
    public static void Run(Exchange exchange, AccountFieldPlan field)
    {
        foreach (var place in field.From)
        {
            if (place.Kind is PlaceKind.Body)
            {
                Note(exchange, field.Name, place.LastName);
            }
            else if (CredentialReader.Read(exchange, place) is { Text.IsEmpty: false } other)
            {
                EntryBytes.AddPair(exchange.Entry, field.Name.AsSpan(), other.Text.Span);
            }
        }
    }

    /// <summary>What the operation itself calls secret.</summary>
    public static void Run(Exchange exchange, byte[] name) => Note(exchange, Encoding.UTF8.GetString(name), name);

    private static void Note(Exchange exchange, string field, ReadOnlySpan<byte> name)
    {
        var isNoted = exchange.Tree is { } tree && NoteValues(exchange.Entry, tree, field, name);
        if (!isNoted || exchange.BodyState is not BodyState.Read)
        {
            NoteUnread(exchange.Entry, exchange.Bytes.Written, field, name);
        }
    }

    private static bool NoteValues(ByteBuffer entry, BodyTree tree, string field, ReadOnlySpan<byte> name)
    {
        var isNoted = false;
        for (var node = 0; node < tree.Count; node++)
        {
            if (tree.Name(node).SequenceEqual(name))
            {
                NoteTexts(entry, tree, node, field);
                isNoted = true;
            }
        }

        return isNoted;
    }

    /// <summary>A credential that came as a map or a list is hidden with all that is in it.</summary>
    private static void NoteTexts(ByteBuffer entry, BodyTree tree, int node, string field)
    {
        for (var (at, end) = (node, tree[node].Next); at < end; at++)
        {
            if (tree[at].Kind is FieldKind.Text or FieldKind.Number)
            {
                Add(entry, field, tree.Text(at));
            }
        }
    }

    private static void NoteUnread(ByteBuffer entry, ReadOnlySpan<byte> body, string field, ReadOnlySpan<byte> name)
    {
        for (var at = 0; NamedText.Next(body, name, ref at, out var text); )
        {
            Add(entry, field, text);
        }
    }

    private static void Add(ByteBuffer entry, string field, ReadOnlySpan<byte> text)
    {
        EntryBytes.Add(entry, field.AsSpan());
        EntryBytes.Add(entry, text);
    }
}
