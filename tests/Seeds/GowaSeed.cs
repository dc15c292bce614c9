namespace Emulator.Tests.Seeds;

/// <summary>"Send Image" of go-whatsapp-web-multidevice; its site made "[email protected]" of each number.</summary>
internal static class GowaSeed
{
    private const string Caption = """
        curl -X POST http://localhost:3000/send/image \
          -H "X-Device-Id: my-device" \
          -F "[email protected]" \
          -F "caption=Check out this amazing photo!" \
          -F "image=@/path/to/image.jpg"
        """;

    private const string ViewOnce = """
        curl -X POST http://localhost:3000/send/image \
          -H "X-Device-Id: my-device" \
          -F "[email protected]" \
          -F "image=@/path/to/private.jpg" \
          -F "view_once=true"
        """;

    private const string Compressed = """
        curl -X POST http://localhost:3000/send/image \
          -H "X-Device-Id: my-device" \
          -F "[email protected]" \
          -F "image=@/path/to/10mb-image.jpg" \
          -F "compress=true"
        """;

    private const string ByUrl = """
        curl -X POST http://localhost:3000/send/image \
          -H "X-Device-Id: my-device" \
          -F "[email protected]" \
          -F "image_url=https://cdn.example.com/products/item-123.jpg" \
          -F "caption=Product Image"
        """;

    private const string Reply = """
        {
          "code": "SUCCESS",
          "message": "Success",
          "results": {
            "message_id": "3EB0B430B6F8F1D0E053AC120E0A9E5C",
            "status": "Image sent successfully"
          }
        }
        """;

    private static readonly (string, string) Phone = ("[email protected]", "phone=6289685028129@s.whatsapp.net");
    private static readonly (string, string) NoPicture = ("-F \"image=@/path/to/image.jpg\"", "");

    public static SeedPage Page { get; } =
        new(
            "gowa",
            "003_e081376bc9d503c4.txt",
            "http://localhost:3000",
            [
                Sends("the first example", Caption, "/path/to/image.jpg", "image.jpg"),
                Sends("View Once Images", ViewOnce, "/path/to/private.jpg", "private.jpg"),
                Sends("Image Compression", Compressed, "/path/to/10mb-image.jpg", "large.jpg?bytes=10000000"),
                new SeedAsk("URL-Based Image Sending", ByUrl)
                {
                    Fill = [Phone],
                    Reply = Reply,
                    Varies = ["$.results.message_id"],
                },
                Fails(400, "Invalid phone number format", "image.jpg", ("[email protected]", "phone=08123456789")),
                Fails(400, "Missing both image and image_url", "image.jpg", NoPicture),
                Fails(
                    400,
                    "Providing both image and image_url",
                    "image.jpg",
                    ("caption=", "image_url=https://a.example/")
                ),
                Fails(400, "Invalid image format", "image.pdf"),
                Fails(400, "File too large", "image.jpg?bytes=16777217"),
                Fails(500, "Device not connected", "image.jpg", ("curl", "curl -H 'Prefer: scenario=not-connected'")),
                Fails(
                    500,
                    "Failed to download image from URL",
                    "image.jpg",
                    ("image=@/path/to/image.jpg", "image_url=https://images.emulator.test/a.jpg?status=404")
                ),
                Fails(500, "Image processing error", "image.jpg?truncate=300"),
                Fails(
                    500,
                    "Network connectivity issues",
                    "image.jpg",
                    ("curl", "curl -H 'Prefer: scenario=upload-failed'")
                ),
            ]
        );

    private static SeedAsk Sends(string shows, string written, string path, string picture) =>
        new(shows, written)
        {
            Fill = [Phone, (path, SeedAsk.Picture + picture)],
            Reply = Reply,
            Varies = ["$.results.message_id"],
        };

    /// <summary>The page names what an error comes from and its status; its words it does not show.</summary>
    private static SeedAsk Fails(int status, string cause, string picture, params (string, string)[] changes) =>
        new(cause, Caption)
        {
            Fill = [.. changes, Phone, ("/path/to/image.jpg", SeedAsk.Picture + picture)],
            Status = status,
        };
}
