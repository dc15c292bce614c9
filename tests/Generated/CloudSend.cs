using System.Text.Json.Nodes;
using Bogus;

namespace Emulator.Tests.Generated;

/// <summary>Lifelike sends of an image by Meta's API: all that a good one may say, in any mixture.</summary>
internal sealed class CloudSend(int seed)
{
    private static readonly string[] Locales = ["en", "de", "pt_BR", "ru", "ar", "ja", "ne", "el"];

    private readonly Faker _faker = new(Locales[seed % Locales.Length]) { Random = new Randomizer(seed) };

    private Randomizer Chance => _faker.Random;

    public string PhoneNumberId => Chance.ReplaceNumbers("1##############");

    public string Token => "EAA" + Chance.AlphaNumeric(40);

    public JsonObject Body()
    {
        var body = new JsonObject { ["messaging_product"] = Chance.Bool(0.9f) ? "whatsapp" : "WHATSAPP" };
        if (Chance.Bool())
        {
            body["recipient_type"] = "individual";
        }

        body["to"] = To();
        body["type"] = Chance.Bool(0.9f) ? "image" : "Image";
        body["image"] = Image();
        if (Chance.Bool(0.3f))
        {
            body["context"] = new JsonObject { ["message_id"] = "wamid." + Chance.AlphaNumeric(40) };
        }

        if (Chance.Bool(0.3f))
        {
            body["biz_opaque_callback_data"] = _faker.Commerce.Ean13();
        }

        return body;
    }

    private JsonNode To()
    {
        var digits = Chance.ReplaceNumbers("1##########");
        return Chance.Int(0, 3) switch
        {
            0 => "+" + digits,
            1 => digits,
            2 => $"+{digits[..1]} ({digits[1..4]}) {digits[4..7]}-{digits[7..]}",
            _ => long.Parse(digits, null),
        };
    }

    private JsonObject Image()
    {
        var image = Chance.Bool()
            ? new JsonObject { ["id"] = Chance.ReplaceNumbers("1##############") }
            : new JsonObject { ["link"] = Link() };
        if (Chance.Bool(0.8f))
        {
            image["caption"] = Caption();
        }

        return image;
    }

    private string Link()
    {
        var name = _faker.System.FileName(Chance.ArrayElement(["jpg", "jpeg", "png"]));
        var (bytes, width, height) = (Chance.Int(1000, 5 * 1024 * 1024), Chance.Int(1, 8000), Chance.Int(1, 8000));
        return Chance.Bool()
            ? _faker.Image.PicsumUrl()
            : $"https://images.emulator.test/{name}?bytes={bytes}&width={width}&height={height}";
    }

    private string Caption()
    {
        var text = _faker.Lorem.Sentences(Chance.Int(0, 6), Chance.ArrayElement([" ", "\n"]));
        return (text + Chance.ArrayElement(["", " 😀", " \"quoted\"", " <b>/\\", " ñandú"]));
    }
}
