using System.Text;
using Emulator.Plans;
using Emulator.Plans.Bodies;
using Emulator.Plans.Media;

namespace Emulator.Serving;

/// <summary>Finds the image of a request, in the first place where one is, and what can be known of it.</summary>
internal static class MediaLoader
{
    private const int LongestId = 256;

    public static SeenMedia Load(Exchange exchange, MediaPlan plan)
    {
        for (var i = 0; i < plan.From.Length; i++)
        {
            var place = plan.From[i];
            var value = place.Capture is { } capture
                ? FieldValue.Of(exchange.Capture(capture).ToString())
                : place.Path.In(exchange.Body);
            if (place.Holds(value))
            {
                return place.Source is MediaSource.Id
                    ? OfId(exchange, plan, i, value)
                    : new SeenMedia(place.Source, i, value, FactsOf(exchange, plan, place.Source, value));
            }
        }

        return SeenMedia.None;
    }

    private static MediaFacts FactsOf(Exchange exchange, MediaPlan plan, MediaSource source, FieldValue value) =>
        source switch
        {
            MediaSource.Part => OfPart(exchange, value, exchange.Bytes.CutFile(value.Utf8)),
            MediaSource.Link => OfLink(exchange, value),
            _ => OfData(exchange, value, plan.MostDecoded),
        };

    private static MediaFacts OfPart(Exchange exchange, FieldValue file, CutFile? cut)
    {
        var facts = FileFacts.OfPart(file);
        if (cut is not null)
        {
            facts = facts with { Bytes = cut.Bytes, IsOnlyBeginning = true, Sha256 = cut.Sha256 };
        }

        NoteFalseType.Run(exchange, facts);
        return facts;
    }

    private static MediaFacts OfLink(Exchange exchange, FieldValue link)
    {
        var facts = LinkFacts.Of(link.Utf8, out var misread);
        exchange.LinkNote = facts.IsKnown ? misread : "link, not fetched";
        return facts;
    }

    private static MediaFacts OfData(Exchange exchange, FieldValue value, int most)
    {
        var uri = DataUri.Read(value.Utf8);
        var isBroken = true;
        var bytes = uri.Form is DataForm.Whole or DataForm.Bare
            ? exchange.DecodeMedia(uri.Text, most, out isBroken)
            : [];
        return FileFacts.OfData(uri, bytes, isBroken);
    }

    private static SeenMedia OfId(Exchange exchange, MediaPlan plan, int place, FieldValue value)
    {
        if (value.Utf8.Length > LongestId)
        {
            return new SeenMedia(MediaSource.Id, place, value, MediaFacts.Unknown) { IdIsKnown = false };
        }

        Span<char> letters = stackalloc char[LongestId];
        var id = letters[..Encoding.UTF8.GetChars(value.Utf8, letters)];
        var facts = exchange.FindStoredMedia(plan.Among, id, out var wasThere);
        var isKnown = facts is not null || (!wasThere && IsKnown(exchange, plan.Among, id));
        if (facts is null && isKnown && plan.StandIn is { } picture)
        {
            facts = exchange.StandIn(plan.Among, id.ToString(), picture);
        }

        return new SeenMedia(MediaSource.Id, place, value, facts ?? MediaFacts.Unknown) { IdIsKnown = isKnown };
    }

    /// <summary>Where accounts are listed, their lists say which ids there are; elsewhere every good one is.</summary>
    private static bool IsKnown(Exchange exchange, int among, ReadOnlySpan<char> id)
    {
        var field = exchange.Provider!.Account.Fields[among];
        return exchange.Accounts.Of(exchange.Provider.Name).IsDefault
            ? field.Format.Fits(id) && OpenAccounts.Takes(field, id)
            : exchange.ListedAccountHolds(field.Name, id);
    }
}
