using System.Text;

namespace Emulator.Plans.Media;

/// <summary>A text that holds a file: `data:image/png;base64,…`, or the Base64 alone; copies nothing.</summary>
internal readonly ref struct DataUri
{
    private const int LongestHead = 256;

    /// <summary>Shorter texts hold no picture: the smallest there is has 35 bytes.</summary>
    private const int ShortestBare = 44;

    private DataUri(DataForm form, ReadOnlySpan<byte> type, ReadOnlySpan<byte> text)
    {
        Form = form;
        Type = type;
        Text = text;
    }

    public DataForm Form { get; }

    /// <summary>The type that is named in front, with its parameters.</summary>
    public ReadOnlySpan<byte> Type { get; }

    /// <summary>The Base64 itself.</summary>
    public ReadOnlySpan<byte> Text { get; }

    public static DataUri Read(ReadOnlySpan<byte> written)
    {
        if (!IsOne(written))
        {
            return new DataUri(DataForm.Bare, [], written);
        }

        var head = written["data:".Length..];
        var comma = head[..Math.Min(head.Length, LongestHead)].IndexOf((byte)',');
        if (comma < 0)
        {
            return new DataUri(DataForm.Broken, [], []);
        }

        var type = head[..comma];
        var text = head[(comma + 1)..];
        var last = type.LastIndexOf((byte)';');
        return last >= 0 && Ascii.EqualsIgnoreCase(type[(last + 1)..], "base64"u8)
            ? new DataUri(DataForm.Whole, type[..last], text)
            : new DataUri(DataForm.NotBase64, type, text);
    }

    public static bool IsOne(ReadOnlySpan<byte> text) =>
        text.Length >= 5 && Ascii.EqualsIgnoreCase(text[..5], "data:"u8);

    /// <summary>Tells a text that holds a file from one that only says where a file is.</summary>
    public static bool IsDataNotAddress(ReadOnlySpan<byte> text) =>
        IsOne(text) || (text.Length >= ShortestBare && Base64Text.MayBeginSo(text));
}

/// <summary>How a text holds a file, and whether it does so well.</summary>
internal enum DataForm : byte
{
    /// <summary>No such text was there.</summary>
    None,
    Whole,

    /// <summary>Base64 with nothing in front.</summary>
    Bare,

    /// <summary>The text in front does not say base64.</summary>
    NotBase64,
    Broken,
}
