using System.Text;
using Emulator.Plans;
using Emulator.Plans.Bodies;

namespace Emulator.Tests.Plans.Bodies;

/// <summary>Whatever fields are sent come out again, and no bytes at all bring the readers down.</summary>
public sealed class RandomBodyTests
{
    private static readonly string[] Pieces = "a,Z,é,😀,%,+,&,=,[,],\",\\,\r\n,--b,;, ,\0,%41".Split(',');
    private static readonly FormPlan Everything = new(Brackets: true, ["a"u8.ToArray()]);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_form_says_what_was_put_into_it(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 500; i++)
        {
            var fields = Fields(random);
            var body = string.Join(
                '&',
                fields.Select(field => $"{Uri.EscapeDataString(field.Key)}={Uri.EscapeDataString(field.Value)}")
            );
            Assert.Equal(Shown(fields), ShownBody.OfForm(body));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task A_multipart_body_says_what_the_frameworks_client_put_into_it(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 300; i++)
        {
            var fields = Fields(random).Select((field, at) => KeyValuePair.Create($"f{at}", field.Value)).ToList();
            using var content = new MultipartFormDataContent();
            foreach (var (name, value) in fields)
            {
                content.Add(new StringContent(value), name);
            }

            var body = await content.ReadAsByteArrayAsync();
            var type = content.Headers.ContentType!.ToString();
            Assert.Equal(Shown(fields), ShownBody.Of(body, BodyKinds.Multipart, type, FormPlan.Plain));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void No_bytes_bring_the_readers_down(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 3000; i++)
        {
            var bytes = Bytes(random);
            foreach (var kind in new[] { BodyKinds.Form, BodyKinds.Multipart, BodyKinds.Json })
            {
                Assert.NotEmpty(ShownBody.Of(bytes, kind, ShownBody.Boundary, Everything, "q=1"));
                Assert.NotEmpty(ShownBody.Of(bytes, kind, ShownBody.Boundary, FormPlan.Plain));
            }
        }
    }

    /// <summary>A good body with some bytes changed, taken out or put in, or nothing but noise.</summary>
    private static byte[] Bytes(Random random)
    {
        const string part =
            "Content-Disposition: form-data; name=\"a[]\"; filename=\"x\"\r\nContent-Type: t\r\n\r\n{}\r\n";
        var text = random.Next(4) switch
        {
            0 => $"--b\r\n{part}--b\r\n{part}--b--\r\n",
            1 => "a=%7B%7D&b[c][]=1&b[c][]=2&b=%FF&a={\"b\":\"\\u00e9\"}",
            2 => """{"a":{"b":["\u00e9",1]}}""",
            _ => string.Concat(Enumerable.Range(0, random.Next(40)).Select(_ => Pieces[random.Next(Pieces.Length)])),
        };
        var bytes = Encoding.UTF8.GetBytes(text).ToList();
        for (var changes = random.Next(6); changes > 0 && bytes.Count > 0; changes--)
        {
            Change(random, bytes);
        }

        return [.. bytes];
    }

    private static void Change(Random random, List<byte> bytes)
    {
        var at = random.Next(bytes.Count);
        switch (random.Next(4))
        {
            case 0:
                bytes.RemoveAt(at);
                break;
            case 1:
                bytes.Insert(at, (byte)random.Next(256));
                break;
            case 2:
                bytes[at] = "[]%&=\"\r\n-;\\{}"u8[random.Next(13)];
                break;
            default:
                bytes.RemoveRange(at, random.Next(bytes.Count - at));
                break;
        }
    }

    private static List<KeyValuePair<string, string>> Fields(Random random) =>
        [.. Enumerable.Range(0, random.Next(8)).Select(_ => KeyValuePair.Create("n" + Word(random), Word(random)))];

    private static string Word(Random random) =>
        string.Concat(Enumerable.Range(0, random.Next(8)).Select(_ => Pieces[random.Next(Pieces.Length - 1)]))
            .Replace("\r\n--b", "", StringComparison.Ordinal);

    private static string Shown(IEnumerable<KeyValuePair<string, string>> fields) =>
        "{" + string.Concat(fields.Select(field => $"{field.Key}='{field.Value}';")) + "}";
}
