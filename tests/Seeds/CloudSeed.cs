namespace Emulator.Tests.Seeds;

/// <summary>"Image Messages" of the WhatsApp Cloud API.</summary>
internal static class CloudSeed
{
    private const string Syntax = """
        curl 'https://graph.facebook.com/<API_VERSION>/<WHATSAPP_BUSINESS_PHONE_NUMBER_ID>/messages' \
        -H 'Content-Type: application/json' \
        -H 'Authorization: Bearer <ACCESS_TOKEN>' \
        -d '
        {
          "messaging_product": "whatsapp",
          "recipient_type": "individual",
          "to": "<WHATSAPP_USER_PHONE_NUMBER>",
          "type": "image",
          "image": {
            "id": "<MEDIA_ID>", <!-- Only if using uploaded media -->
            "link": "<MEDIA_URL>", <!-- Only if using hosted media (not recommended) -->
            "caption": "<MEDIA_CAPTION_TEXT>"
          }
        }'
        """;

    private const string Example = """
        curl 'https://graph.facebook.com/v23.0/106540352242922/messages' \
        -H 'Content-Type: application/json' \
        -H 'Authorization: Bearer EAAJB...' \
        -d '
        {
          "messaging_product": "whatsapp",
          "recipient_type": "individual",
          "to": "+16505551234",
          "type": "image",
          "image": {
            "id" : "1479537139650973",
            "caption": "The best succulent ever?"
          }
        }'
        """;

    private const string Reply = """
        {
          "messaging_product": "whatsapp",
          "contacts": [
            {
              "input": "+16505551234",
              "wa_id": "16505551234"
            }
          ],
          "messages": [
            {
              "id": "wamid.HBgLMTY0NjcwNDM1OTUVAgARGBI1RjQyNUE3NEYxMzAzMzQ5MkEA"
            }
          ]
        }
        """;

    private static readonly (string, string)[] Values =
    [
        ("<API_VERSION>", "v23.0"),
        ("<WHATSAPP_BUSINESS_PHONE_NUMBER_ID>", "106540352242922"),
        ("<ACCESS_TOKEN>", "EAAJB..."),
        ("<WHATSAPP_USER_PHONE_NUMBER>", "+16505551234"),
        ("<MEDIA_ID>", "1013859600285440"),
        ("<MEDIA_URL>", "https://www.luckyshrub.com/assets/succulents/aloe.png"),
        ("<MEDIA_CAPTION_TEXT>", "The best succulent ever?"),
        (" <!-- Only if using uploaded media -->", ""),
        (" <!-- Only if using hosted media (not recommended) -->", ""),
    ];

    private static readonly string[] Id = ["$.messages[0].id"];

    public static SeedPage Page { get; } =
        new(
            "whatsapp-cloud",
            "000_c1116533e89667dd.txt",
            "https://graph.facebook.com",
            [
                new SeedAsk("the example", Example) { Reply = Reply, Varies = Id },
                new SeedAsk("the syntax, with uploaded media", Syntax)
                {
                    Fill =
                    [
                        ("    \"link\": \"<MEDIA_URL>\", <!-- Only if using hosted media (not recommended) -->\n", ""),
                        .. Values,
                    ],
                    Reply = Reply,
                    Varies = Id,
                },
                new SeedAsk("the syntax, with hosted media", Syntax)
                {
                    Fill = [("    \"id\": \"<MEDIA_ID>\", <!-- Only if using uploaded media -->\n", ""), .. Values],
                    Reply = Reply,
                    Varies = Id,
                },
            ]
        );
}
