using System.Text;
using Emulator.Plans.Bodies;

namespace Emulator.Tests.Plans.Bodies;

/// <summary>A body that is cut while it comes says the same as the whole one, wherever its pieces end.</summary>
public sealed class LongFilesTests
{
    private const int Long = 10_000;
    private const string File = "Content-Disposition: form-data; name=\"f\"; filename=\"a.png\"\r\n";

    public static TheoryData<string> Bodies { get; } =
    [
        $"--b\r\n{Text("to", "1")}\r\n--b\r\n{File}X: y\r\n\r\n~\r\n--b\r\n{Text("x", "y")}\r\n--b--",
        $"--b \t\r\n{File}\r\n~\r\n--bx\r\n--b-\r\n--b \r \r\n-\r\n--b  \r\n{File}\r\n~\r\n--b--\r\nand more",
        $"before\r\n--b\r\n{File}\r\n~\r\n--b\r\n\r\n~\r\n--b\r\n{Text("x", "~")}\r\n--b--",
        $"--bb\r\n--b\r\n{File}\r\n\r\n--b\r\n{File}\r\n\r\n--b--",
        $"~\r\n--b\r\n{File}\r\n~\r\n--b--\r\n~",
        $"--b\r\n{File}\r\n~\r\n--",
        $"--b\r\n{File}\r\n~\r\n--b",
        $"--b\r\n{File}\r\n~",
        $"--b\r\n{File}no header\r\n\r\n~\r\n--b--",
        $"--b\r\nX: ~~\r\n{File}\r\n1\r\n--b--",
        "~~",
        "--b--",
        "--b--~",
        "--",
        "",
    ];

    [Theory]
    [MemberData(nameof(Bodies))]
    public void Two_pieces_say_what_the_whole_says(string text)
    {
        var body = Bytes(text);
        for (var split = 0; split <= body.Length; split += IsDull(body, split) ? 97 : 1)
        {
            AssertSame(body, CutBody.Of(body, 0, [split, body.Length - split]));
        }
    }

    [Theory]
    [MemberData(nameof(Bodies))]
    public void Single_bytes_say_what_the_whole_says(string text)
    {
        var body = Bytes(text);
        AssertSame(body, CutBody.Of(body, 0, Enumerable.Repeat(1, body.Length)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Pieces_of_any_size_say_what_the_whole_says(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 300; i++)
        {
            var body = Noise(random);
            AssertSame(body, CutBody.Of(body, random.Next(2) * random.Next(2 * Long), Pieces(random, body.Length)));
        }
    }

    [Fact]
    public void Keeps_the_beginning_of_a_long_file_and_nothing_of_what_stands_around_the_parts()
    {
        var body = Bytes($"~\r\n--b\r\n{File}\r\n~\r\n--b--\r\n~");
        var cut = CutBody.Of(body, 0, Enumerable.Repeat(10, body.Length / 10).Append(body.Length % 10));
        Assert.InRange(cut.Kept.Length, 4096, (2 * 4096) + 200);
        Assert.Equal([0, Long + 7 + File.Length + 2 + 4096], cut.Cuts.Take(2).Select(one => one.At));
        Assert.Equal(body.Length, cut.Kept.Length + cut.Cuts.Sum(one => one.Bytes));
    }

    [Fact]
    public void A_body_within_the_limit_stays_whole()
    {
        var body = Bytes($"--b\r\n{File}\r\n~\r\n--b--");
        var cut = CutBody.Of(body, body.Length, [100, body.Length - 100]);
        Assert.Equal(body, cut.Kept);
        Assert.Empty(cut.Cuts);
    }

    [Fact]
    public void Countless_parts_are_not_kept()
    {
        var body = Bytes(string.Concat(Enumerable.Repeat("--b\r\n\r\n\r\n", 50_000)) + "--b--");
        var cut = CutBody.Of(body, 0, Enumerable.Repeat(10, body.Length / 10).Append(body.Length % 10));
        Assert.Equal(ShownBody.Unreadable, cut.Shown);
        Assert.InRange(cut.Kept.Length, FormFields.Most, 20_000);
    }

    private static void AssertSame(byte[] body, CutBody cut)
    {
        Assert.Equal(CutBody.ShownWhole(body), cut.Shown);
        Assert.Equal(body.Length, cut.Kept.Length + cut.Cuts.Sum(one => one.Bytes));
        var (kept, at) = (0, 0L);
        foreach (var one in cut.Cuts)
        {
            Assert.Equal(body[(int)at..(int)one.At], cut.Kept[kept..(kept + (int)(one.At - at))]);
            (kept, at) = (kept + (int)(one.At - at), one.At + one.Bytes);
        }

        Assert.Equal(body[(int)at..], cut.Kept[kept..]);
    }

    private static string Text(string name, string text) =>
        $"Content-Disposition: form-data; name=\"{name}\"\r\n\r\n{text}";

    private static byte[] Bytes(string text) =>
        Encoding.UTF8.GetBytes(text.Replace("~", new string('.', Long), StringComparison.Ordinal));

    /// <summary>In the middle of the long stretches one place is as good as another.</summary>
    private static bool IsDull(byte[] body, int at) =>
        at > 200 && at + 300 < body.Length && body.AsSpan(at - 200, 500).IndexOfAnyExcept((byte)'.') < 0;

    private static IEnumerable<int> Pieces(Random random, int length)
    {
        for (var at = 0; at < length; )
        {
            var piece = Math.Min(1 + random.Next(random.Next(2) == 0 ? 20 : 5000), length - at);
            yield return piece;
            at += piece;
        }
    }

    private static byte[] Noise(Random random)
    {
        string[] pieces =
        [
            "~",
            "\r\n--b\r\n" + File + "\r\n",
            "\r\n--b\r\n" + Text("t", ""),
            "\r\n--b",
            "\r\n",
            "--",
            " ",
            "x",
        ];
        var body = string.Concat(Enumerable.Range(0, 12).Select(_ => pieces[random.Next(pieces.Length)]));
        return Bytes("--b\r\n" + Text("a", "1") + body + (random.Next(4) == 0 ? "" : "\r\n--b--"));
    }
}
