namespace Emulator.Tests.Seeds;

/// <summary>"Send an image message" of Gupshup's API for partners.</summary>
internal static class GupshupSeed
{
    private const string Request = """
        curl --location --request POST 'https://partner.gupshup.io/partner/app/{{APP_ID}}/v3/message' \
        --header 'Authorization: {{PARTNER_APP_TOKEN}}' \
        --header 'Content-Type: application/json' \
        --data-raw '{
        "messaging_product": "whatsapp",
        "recipient_type": "individual",
        "to": "{{WHATSAPP_USER_PHONE_NUMBER}}",
        "type": "image",
        "image": {
        "id" : "{{MEDIA_ID}}", /* Only if using uploaded media */
        "link": "{{MEDIA_URL}}", /* Only if linking to your media */
        "caption": "{{IMAGE_CAPTION_TEXT}}"
        }
        }'
        """;

    private const string Reply = """
        {
        "messages": [
        {
        "id": "GUPSHUP_MESSAGE_ID"
        }
        ],
        "messaging_product": "whatsapp",
        "contacts": [
        {
        "input": "DESTINATION_PHONE_NO",
        "wa_id": "DESTINATION_PHONE_NO"
        }
        ]
        }
        """;

    private static readonly (string, string) NoId = (
        "\"id\" : \"{{MEDIA_ID}}\", /* Only if using uploaded media */\n",
        ""
    );
    private static readonly (string, string) NoLink = (
        "\"link\": \"{{MEDIA_URL}}\", /* Only if linking to your media */\n",
        ""
    );

    private static readonly (string, string)[] Values =
    [
        ("{{APP_ID}}", "bf9ee64c-3d4d-4ac4-8668-732e577007c4"),
        ("{{WHATSAPP_USER_PHONE_NUMBER}}", "917858761234"),
        ("{{MEDIA_ID}}", "1479537139650973"),
        ("{{MEDIA_URL}}", "https://images.emulator.test/a.jpg"),
        ("{{IMAGE_CAPTION_TEXT}}", "The best succulent ever?"),
        (" /* Only if using uploaded media */", ""),
        (" /* Only if linking to your media */", ""),
    ];

    private static readonly (string, string) Token = ("{{PARTNER_APP_TOKEN}}", "sk_4ac48668732e577007c4");

    private static readonly string[] Placeholders = ["$.messages[0].id", "$.contacts[0].input", "$.contacts[0].wa_id"];

    public static SeedPage Page { get; } =
        new(
            "gupshup",
            "002_1a527a57bd0d0a86.txt",
            "https://partner.gupshup.io",
            [
                new SeedAsk("the sample request, with uploaded media", Request)
                {
                    Fill = [NoLink, Token, .. Values],
                    Reply = Reply,
                    Varies = Placeholders,
                },
                new SeedAsk("the sample request, with a link", Request)
                {
                    Fill = [NoId, Token, .. Values],
                    Reply = Reply,
                    Varies = Placeholders,
                },
                new SeedAsk("When API key authentication fails", Request)
                {
                    Fill = [NoId, ("{{PARTNER_APP_TOKEN}}", "invalid-token"), .. Values],
                    Status = 401,
                    Reply = """{"status": "error", "message": "Authentication Failed"}""",
                },
                new SeedAsk("If Callback billing is not enabled for the app", Request)
                {
                    Around = "{0} --header 'X-Emulator-Scenario: callback-billing-off'",
                    Fill = [NoId, Token, .. Values],
                    Status = 400,
                    Reply = """{"message": "Callback Billing must be enabled for this API", "status": "error"}""",
                },
                new SeedAsk("If app details are not found", Request)
                {
                    Around = "{0} --header 'X-Emulator-Scenario: app-details-not-valid'",
                    Fill = [NoId, Token, .. Values],
                    Status = 400,
                    Reply = """{"message": "Invalid App Details", "status": "error"}""",
                },
            ]
        );
}
