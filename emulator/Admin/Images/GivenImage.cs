using System.Security.Cryptography;
using System.Text;
using Emulator.Plans;
using Emulator.Plans.Media;
using Emulator.State;

namespace Emulator.Admin.Images;

/// <summary>
/// The image that a request gives, found once more in its body: of a request that was refused before anybody looked
/// for an image there is no other way, and nothing of it need be noted while requests run.
/// </summary>
internal sealed record GivenImage(MediaSource Source, string Place)
{
    /// <summary>The link or the id; null where the request brings the file itself.</summary>
    public string? Address { get; private init; }

    /// <summary>The file, as far as the journal has it; empty where the request does not bring it.</summary>
    public byte[] Bytes { get; private init; } = [];

    /// <summary>What is known of the file.</summary>
    public MediaFacts Facts { get; private init; } = MediaFacts.Unknown;

    /// <summary>The image of an entry; null where it gives none, or its operation takes none.</summary>
    public static GivenImage? In(JournalEntry entry, OperationPlan? operation)
    {
        if (operation?.Media is not { } plan)
        {
            return null;
        }

        using var body = new EntryBody(entry, operation.Body);
        foreach (var place in plan.From)
        {
            var value = place.Path.In(body.Root);
            if (place.Capture is not null || place.Holds(value))
            {
                return Of(place, value, entry);
            }
        }

        return null;
    }

    private static GivenImage Of(MediaPlace place, FieldValue value, JournalEntry entry)
    {
        var given = new GivenImage(place.Source, place.Capture is { } capture ? $"{{{capture}}}" : place.Path.Dotted);
        given = place.Source switch
        {
            MediaSource.Part => given with { Bytes = value.Utf8.ToArray(), Facts = FileFacts.OfPart(value) },
            MediaSource.Data => OfData(given, value.Utf8),
            _ when place.Capture is null => given with { Address = Encoding.UTF8.GetString(value.Utf8) },
            _ => given,
        };
        return given with { Facts = entry.Media ?? given.Whole(entry) };
    }

    private static GivenImage OfData(GivenImage given, ReadOnlySpan<byte> text)
    {
        var uri = DataUri.Read(text);
        var room = new byte[Base64Text.MostBytes(uri.Text)];
        var length = uri.Form is DataForm.Whole or DataForm.Bare ? Base64Text.Decode(uri.Text, room) : -1;
        var bytes = room[..Math.Max(0, length)];
        return given with { Bytes = bytes, Facts = FileFacts.OfData(uri, bytes, length < 0) };
    }

    /// <summary>Of a file whose end the journal let go its length and its hash would be those of another one.</summary>
    private MediaFacts Whole(JournalEntry entry) =>
        Bytes.Length == 0 ? Facts
        : entry.Cuts is not null ? Facts with { Bytes = 0, IsOnlyBeginning = true }
        : Facts with { Sha256 = Convert.ToHexStringLower(SHA256.HashData(Bytes)) };
}
