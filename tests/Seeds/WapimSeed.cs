namespace Emulator.Tests.Seeds;

/// <summary>"Send Image Message" of Wapim, which shows no request but its table of headers and fields.</summary>
internal static class WapimSeed
{
    private const string Address =
        "method=\"post\" host=\"https://api.wapim.io/\" path=\"api/v1/whatsapp/message/image\"";
    private const string Image = "https://images.emulator.test/a.jpg";
    private const string Start =
        "curl -X POST https://api.wapim.io/api/v1/whatsapp/message/image -H 'token: mytoken' -d ";

    public static SeedPage Page { get; } =
        new(
            "wapim",
            "001_d73e5a105d3c7005.txt",
            "https://api.wapim.io",
            [
                new SeedAsk("every field of the table", Address)
                {
                    Around = $$"""
                    {{Start}}'{"phone_number":"15417543010","content_url":"{{Image}}",
                    "caption":"Text under the image.","scheduled_time":"1893456000"}'
                    """,
                    Reply = """
                    {
                        "queue_message_id": "905546453474_997B21D0C8B90189041D",
                        "message": "We reached successfully"
                    }
                    """,
                    Varies = ["$.queue_message_id"],
                },
                new SeedAsk("Missing or wrong params!", Address)
                {
                    Around = $$"""{{Start}}'{"content_url":"{{Image}}"}'""",
                    Status = 400,
                    Reply = """
                    {
                        "status": false,
                        "code": 400,
                        "message": "Bad Request",
                        "error": {
                            "Send Text": [
                                "Malformed or missing phone id or message data!"
                            ]
                        }
                    }
                    """,
                },
                new SeedAsk("Big image file!", Address)
                {
                    Around = $$"""{{Start}}'{"phone_number":"15417543010","content_url":"{{Image}}?bytes=5242881"}'""",
                    Status = 413,
                    Reply = """
                    {
                        "status": false,
                        "code": 413,
                        "message": "Big file",
                        "error": "Max 5 MB file."
                    }
                    """,
                },
            ]
        );
}
