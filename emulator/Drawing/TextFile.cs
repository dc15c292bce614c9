using System.Text;
using Emulator.Plans.Media;

namespace Emulator.Drawing;

/// <summary>Makes what is sent in place of a picture: a page, a drawing or a document, filled up with spaces.</summary>
internal static class TextFile
{
    private const string Page = "<!doctype html>\n<html lang=\"en\">\n<title>A page, not a picture</title>\n";
    private const string EndOfPage = "\n<p>This is a page where a picture was wanted.</p>\n</html>\n";
    private const string EndOfDrawing = "\n</svg>\n";

    private const string Document =
        "%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n"
        + "2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n"
        + "3 0 obj\n<</Type/Page/Parent 2 0 R/Resources<<>>/MediaBox[0 0 612 792]>>\nendobj\n";

    public static PictureFile Make(PictureWish wish)
    {
        var (start, end) = wish.Found switch
        {
            KnownTypes.Html => (Page, EndOfPage),
            KnownTypes.Svg => (Drawing(wish), EndOfDrawing),
            _ => (Document, EndOfDocument(wish.Length)),
        };
        return new PictureFile(
            Piece.Once(Encoding.ASCII.GetBytes(start)),
            Piece.Repeated([(byte)' '], wish.Length - start.Length - end.Length),
            Piece.Once(Encoding.ASCII.GetBytes(end))
        );
    }

    private static string Drawing(PictureWish wish)
    {
        var (red, green, blue, _) = new Gradient(wish.Seed).At(0, 1);
        return $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{wish.Width}\" height=\"{wish.Height}\">\n"
            + $"<rect width=\"100%\" height=\"100%\" fill=\"rgb({red},{green},{blue})\"/>\n";
    }

    /// <summary>Says where each object begins, and at last where itself does.</summary>
    private static string EndOfDocument(long length)
    {
        var table = new StringBuilder("\nxref\n0 4\n0000000000 65535 f \n");
        for (var number = 1; number <= 3; number++)
        {
            table.Append($"{Document.IndexOf($"{number} 0 obj", StringComparison.Ordinal):D10} 00000 n \n");
        }

        table.Append("trailer\n<</Size 4/Root 1 0 R>>\nstartxref\n");
        var start = length - table.Length - "0000000000\n%%EOF\n".Length + 1;
        return $"{table}{start:D10}\n%%EOF\n";
    }
}
