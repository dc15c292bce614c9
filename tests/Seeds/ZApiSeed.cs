namespace Emulator.Tests.Seeds;

/// <summary>"Sending Image" of Z-API, which shows the bodies alone.</summary>
internal static class ZApiSeed
{
    private const string Address = "https://api.z-api.io/instances/YOUR_INSTANCE/token/YOUR_TOKEN/send-image";
    private const string Token = "-H 'Client-Token: F0123456789abcdef0123456789abcdefS'";
    private const string Start = $"curl -X POST {Address} {Token} -H 'Content-Type: application/json' -d ";

    private const string ByUrl = """
        {
          "phone": "5511999999999",
          "image": "https://www.z-api.io/wp-content/themes/z-api/dist/images/logo.svg",
          "caption": "Logo",
          "viewOnce": false
        }
        """;

    private const string ByBase64 = """
        {
          "phone": "5511999999999",
          "image": "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAyAAAAMgCAIAAABUEpE/",
          "caption": "Logo",
          "viewOnce": false
        }
        """;

    private const string Reply = """
        {
          "zaapId": "3999984263738042930CD6ECDE9VDWSA",
          "messageId": "D241XXXX732339502B68"
        }
        """;

    private static readonly (string, string)[] Values =
    [
        ("YOUR_INSTANCE", "3A5D07856DC26A1C9E2E08E691E63271"),
        ("YOUR_TOKEN", "0123456789ABCDEF01234567"),
    ];

    private static readonly string[] Ids = ["$.zaapId", "$.messageId"];

    public static SeedPage Page { get; } =
        new(
            "z-api",
            "004_809508555413841a.txt",
            "https://api.z-api.io",
            [
                new SeedAsk("Sending using URL", ByUrl)
                {
                    Around = $"{Start}'{{0}}'",
                    Fill = Values,
                    Reply = Reply,
                    Varies = Ids,
                },
                new SeedAsk("Sending using Base64", ByBase64)
                {
                    Around = $"{Start}'{{0}}'",
                    Fill = Values,
                    Reply = Reply,
                    Varies = Ids,
                },
                new SeedAsk("405, verify if you sent a POST or GET", Address)
                {
                    Around = $"curl {{0}} {Token}",
                    Fill = Values,
                    Status = 405,
                },
                new SeedAsk("415, make sure to add the Content-Type", ByUrl)
                {
                    Around = $"curl -X POST {Address} {Token} -H 'Content-Type:' -d '{{0}}'",
                    Fill = Values,
                    Status = 415,
                },
            ]
        );
}
