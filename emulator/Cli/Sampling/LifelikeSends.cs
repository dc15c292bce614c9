using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Bogus;
using Emulator.Cli.Comparing;
using Emulator.Hosting;

namespace Emulator.Cli.Sampling;

/// <summary>
/// Puts recipients, captions and links into recorded sends as people would write them. The only file that knows Bogus,
/// which is loaded when somebody asks for a sample.
/// </summary>
internal sealed class LifelikeSends(SendTemplate[] templates, int seed)
{
    private static readonly string[] Locales = ["en", "de", "pt_BR", "es", "ru", "ar", "ja", "fr"];

    // Larger ones some provider would refuse.
    private const int MostBytes = 2_000_000;

    private readonly Randomizer _chance = new(seed);

    public IEnumerable<SampledSend> Make(int count)
    {
        var speakers = Locales.Select(locale => new Faker(locale) { Random = _chance }).ToArray();
        for (var i = 0; i < count; i++)
        {
            var template = _chance.ArrayElement(templates);
            yield return Make(template, _chance.ArrayElement(speakers));
        }
    }

    private SampledSend Make(SendTemplate template, Faker speaker)
    {
        var request = template.Request;
        var body = Put(request.Body!, template.Recipient, Recipient);
        body = template.Caption is { } caption ? Put(body, caption, _ => Caption(speaker)) : body;
        body = template.Link is { } link ? Put(body, link, old => IsWeb(old) ? Link(speaker) : old) : body;
        return new SampledSend(
            template.Provider,
            new DirectRequest(
                request.Method,
                $"/{template.Provider}{request.Path}",
                "localhost",
                [.. request.Headers.Select(header => KeyValuePair.Create(header.Name, header.Value))],
                Encoding.UTF8.GetBytes(body)
            )
        );
    }

    /// <summary>Of the same form and country: the first digits stay, the others are anybody's.</summary>
    private string Recipient(string old)
    {
        var text = new StringBuilder(old);
        var digits = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsAsciiDigit(text[i]) && ++digits > 4)
            {
                text[i] = (char)('0' + _chance.Int(0, 9));
            }
        }

        return text.ToString();
    }

    private string Caption(Faker speaker)
    {
        return _chance.Int(0, 3) switch
        {
            0 => $"{speaker.Commerce.ProductName()}, {speaker.Commerce.Price(symbol: "$")}",
            1 => $"{speaker.Name.FirstName()}: {speaker.Lorem.Sentence()} 😀",
            2 => speaker.Lorem.Sentences(_chance.Int(1, 3), "\n"),
            _ => $"\"{speaker.Company.CompanyName()}\" <{speaker.Internet.Email()}>",
        };
    }

    private string Link(Faker speaker)
    {
        var name = Uri.EscapeDataString(speaker.System.FileName("jpg"));
        var (width, height) = (_chance.Int(200, 4000), _chance.Int(200, 4000));
        var bytes = _chance.Int(40_000, MostBytes);
        return $"https://images.emulator.test/{name}?bytes={bytes}&width={width}&height={height}";
    }

    private static bool IsWeb(string text) => text.StartsWith("http", StringComparison.Ordinal);

    private static string Put(string body, string place, Func<string, string> change)
    {
        var found = JsonPlaces.Find(body, place)!;
        var bytes = Encoding.UTF8.GetBytes(body);
        var text = JsonEncodedText
            .Encode(change(found.Value), JavaScriptEncoder.UnsafeRelaxedJsonEscaping)
            .EncodedUtf8Bytes;
        return Encoding.UTF8.GetString([.. bytes[..found.Start], .. text, .. bytes[found.End..]]);
    }
}
