using System.Security.Cryptography;
using System.Text;
using Emulator.Plans;
using Emulator.Plans.Bodies;

namespace Emulator.Tests.Plans.Bodies;

/// <summary>A multipart body that came in pieces and lost the ends of its long files; what it says.</summary>
internal sealed class CutBody
{
    private static readonly byte[] Boundary = "b"u8.ToArray();

    private CutBody(string shown, byte[] kept, IReadOnlyList<BodyCut> cuts) =>
        (Shown, Kept, Cuts) = (shown, kept, cuts);

    /// <summary>All fields; of files the facts, their true length and their true hash.</summary>
    public string Shown { get; }

    public byte[] Kept { get; }

    public IReadOnlyList<BodyCut> Cuts { get; }

    /// <summary>The same as it is read in one array, whole.</summary>
    public static string ShownWhole(byte[] body)
    {
        using var tree = new BodyTree(body);
        return Show(tree, body.Length, _ => null);
    }

    public static CutBody Of(byte[] body, int keep, IEnumerable<int> pieces)
    {
        using var files = new LongFiles(Boundary, keep);
        var room = new byte[body.Length];
        var (kept, at) = (0, 0);
        foreach (var piece in pieces)
        {
            body.AsSpan(at, piece).CopyTo(room.AsSpan(kept));
            kept = files.Shorten(room, kept + piece);
            at += piece;
        }

        Assert.Equal(body.Length, at);
        using var tree = new BodyTree(room);
        var shown = Show(tree, kept, files.Files.At);
        return new CutBody(shown, room[..kept], files.Cuts.All);
    }

    private static string Show(BodyTree tree, int length, Func<int, CutFile?> cutAt)
    {
        var read = BodyReader.ReadBody(tree, length, BodyKinds.Multipart, ShownBody.Boundary, FormPlan.Plain);
        if (!read)
        {
            return ShownBody.Unreadable;
        }

        var shown = new StringBuilder();
        for (var node = 0; node < tree.Count; node++)
        {
            shown.Append(Encoding.UTF8.GetString(tree.Name(node))).Append('=');
            shown.Append(
                tree[node].Kind switch
                {
                    FieldKind.Map => "",
                    FieldKind.File => File(tree, node, cutAt(tree[node].Start)),
                    _ => Encoding.UTF8.GetString(tree.Text(node)),
                }
            );
            shown.Append('\n');
        }

        return shown.ToString();
    }

    private static string File(BodyTree tree, int node, CutFile? cut) =>
        cut is not null
            ? $"{cut.Bytes} bytes {cut.Sha256}"
            : $"{tree.Text(node).Length} bytes {Convert.ToHexStringLower(SHA256.HashData(tree.Text(node)))}";
}
