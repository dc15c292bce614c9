using Emulator.Contracts.Language;
using Emulator.Plans.Media;

namespace Emulator.Compilation;

/// <summary>Makes media rules of their arguments.</summary>
internal static class MediaMaker
{
    public static readonly MapShape DeclaredMap = new(
        "media rule declared-type",
        "types that the sender may name",
        KeyShape.Needed("is", new ItemsShape(new TextShape("image/jpeg"), OrOne: true), "the types"),
        new KeyShape("exactly", new FlagShape(), "letter for letter, with no parameters")
    );

    public static readonly MapShape BytesMap = new(
        "media rule bytes",
        "how large the file may be",
        new KeyShape("from", new SizeShape(), "the least"),
        new KeyShape("to", new SizeShape(), "the most")
    );

    public static readonly MapShape PixelsMap = new(
        "media rule pixels",
        "how large the picture may be",
        new KeyShape("from", new NumberShape(1), "the least of either side"),
        new KeyShape("to", new NumberShape(1), "the most of either side"),
        new KeyShape("total", new NumberShape(1), "the most in all, width times height")
    );

    public static DeclaredType? DeclaredType(MediaArguments arguments)
    {
        if (!arguments.IsMap)
        {
            return new DeclaredType(TypeNames.Declared(arguments, arguments.Texts("[image/jpeg]")), exactly: false);
        }

        var map = arguments.Map(DeclaredMap)!;
        map.Demand("is", "one type or a list of them");
        var types = TypeNames.Declared(arguments, map.TextsAt("is"));
        var exactly = map.Flag("exactly", otherwise: false);
        map.Done();
        return new DeclaredType(types, exactly);
    }

    public static FoundType FoundType(MediaArguments arguments) =>
        new(TypeNames.Found(arguments, arguments.Texts("[image/jpeg]")));

    public static Extension Extension(MediaArguments arguments)
    {
        var endings = arguments.Texts("[jpg, png]");
        foreach (var ending in endings.Where(ending => ending.Text.StartsWith('.')))
        {
            arguments.Wrong($"ending '{ending.Text}' begins with its dot; write '{ending.Text.TrimStart('.')}'");
        }

        return new Extension([.. endings.Select(ending => ending.Text)]);
    }

    public static ByteRange? Bytes(MediaArguments arguments)
    {
        if (arguments.Map(BytesMap) is not { } map)
        {
            return null;
        }

        var (from, to) = (map.Size("from"), map.Size("to"));
        map.Done();
        if (from is null && to is null)
        {
            arguments.Wrong("media rule 'bytes' limits nothing; give it 'from', 'to' or both");
        }
        else if (from > to)
        {
            arguments.Wrong($"no file has from {from} to {to} bytes; 'from' is the smaller one");
        }

        return new ByteRange(from ?? 0, to ?? long.MaxValue);
    }

    public static PixelRange? Pixels(MediaArguments arguments)
    {
        if (arguments.Map(PixelsMap) is not { } map)
        {
            return null;
        }

        var (from, to, total) = (map.WholeNumber("from", 1), map.WholeNumber("to", 1), map.WholeNumber("total", 1));
        map.Done();
        if (from is null && to is null && total is null)
        {
            arguments.Wrong("media rule 'pixels' limits nothing; give it 'from', 'to' or 'total'");
        }
        else if (from > to)
        {
            arguments.Wrong($"no side has from {from} to {to} pixels; 'from' is the smaller one");
        }
        else if ((long?)from * from > total)
        {
            arguments.Wrong($"a picture of {from} by {from} has more than {total} pixels in all; nothing can pass");
        }

        return new PixelRange(from ?? 1, to ?? int.MaxValue, total ?? long.MaxValue);
    }

    public static Colours Colours(MediaArguments arguments) =>
        new([
            .. arguments
                .Texts("[rgb, rgba]")
                .Where(name => arguments.IsKnown(name, ColourNames.All, "no colour is called"))
                .Select(name => ColourNames.Find(name.Text)),
        ]);

    public static MostBits? Bits(MediaArguments arguments) =>
        arguments.Number(from: 1) is { } bits ? new MostBits(bits) : null;

    public static DataReadable? DataReadable(MediaArguments arguments)
    {
        var shape = (MapShape)MediaBook.Words.First(word => word.Name == "data-readable").Shape;
        if (arguments.Map(shape) is not { } map)
        {
            return null;
        }

        var bare = map.Flag("bare", otherwise: false);
        map.Done();
        return new DataReadable(bare);
    }
}
