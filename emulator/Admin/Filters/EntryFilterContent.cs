using Emulator.Admin.Images;
using Emulator.Admin.Verification;
using Emulator.State;

namespace Emulator.Admin.Filters;

/// <summary>What is asked of headers, bodies and images: of copies, since no journal waits so long.</summary>
internal sealed partial class EntryFilter
{
    private const int AtATime = 256;

    private readonly List<Predicate<SeenEntry>> _contents = [];
    private readonly List<Predicate<MediaView?>> _images = [];

    private bool LooksAtHeadAlone => _contents.Count == 0 && _images.Count == 0;

    /// <summary>How many entries of a session fit, and the newest of them.</summary>
    public JournalPage Read(Session session, int most)
    {
        if (LooksAtHeadAlone)
        {
            return session.Journal.Read(FitsHead, most);
        }

        var (next, found) = (0L, new List<JournalCopy>());
        while (ReadOn(session, ref next, AtATime, out var isMore) is var copies && (isMore || copies.Count > 0))
        {
            found.AddRange(copies);
        }

        return new JournalPage(found.Count, [.. found.AsEnumerable().Reverse().Take(most)]);
    }

    /// <summary>The oldest entries that fit, from a place on; there may be more of them behind an empty page.</summary>
    public IReadOnlyList<JournalCopy> ReadOn(Session session, ref long next, int most, out bool isMore)
    {
        var copies = session.Journal.ReadOn(ref next, FitsHead, most);
        isMore = copies.Count == most;
        return LooksAtHeadAlone ? copies : [.. copies.Where(copy => Fits(copy, session))];
    }

    private bool Fits(JournalCopy copy, Session session)
    {
        if (_contents.Count > 0 && new SeenEntry(copy) is var seen && !_contents.TrueForAll(test => test(seen)))
        {
            return false;
        }

        return _images.Count == 0 || FitsImages(copy.Read(), session);
    }

    private bool FitsImages(JournalEntry entry, Session session)
    {
        var image = MediaView.Of(entry, context.ProviderOf(entry, session));
        return _images.TrueForAll(test => test(image));
    }

    /// <summary>Says no to a filter that asks for something else.</summary>
    private bool TryAddContent(string name, string value)
    {
        if (ImageFilters.Of(name, value) is { } image)
        {
            _images.Add(image);
            return true;
        }

        if (ContentFilters.Of(name, value) is { } content)
        {
            _contents.Add(content);
            return true;
        }

        return false;
    }
}
