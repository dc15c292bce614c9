namespace Emulator.Plans.Bodies;

/// <summary>
/// Takes long files out of a multipart body while it comes: what stays is a body of the same parts, with the beginnings
/// of those files.
/// </summary>
/// <param name="boundary">What stands between the parts.</param>
/// <param name="keep">A body of so many bytes stays whole.</param>
internal sealed class LongFiles(ReadOnlySpan<byte> boundary, int keep) : IDisposable
{
    /// <summary>So much of a long file stays: enough to find the size of a picture behind its metadata.</summary>
    public const int Beginning = 1024 * 1024;

    private const int LeastBeginning = 4 * 1024;

    private readonly byte[] _delimiter = DelimiterLine.Write(boundary, new byte[DelimiterLine.Longest]).ToArray();
    private Place _place;
    private int _from;
    private int _content;
    private int _parts;
    private int _cutAt = -1;

    /// <summary>Of what the body consists where the search goes on.</summary>
    private enum Place : byte
    {
        Start,
        Before,
        Headers,
        Text,
        File,
        Over,
    }

    public BodyCuts Cuts { get; } = new();

    public CutFiles Files { get; } = new();

    /// <summary>Looks at what came at the end of the body; says how long the body is then.</summary>
    public int Shorten(byte[] body, int length)
    {
        while (GoOn(body, ref length)) { }

        return length;
    }

    public void Dispose() => Files.Dispose();

    /// <summary>Says no when only what has not come yet can tell how it goes on.</summary>
    private bool GoOn(byte[] body, ref int length) =>
        _place switch
        {
            Place.Start => Begin(body.AsSpan(0, length)),
            Place.Headers => ReadHeaders(body, length),
            Place.Over => length - _cutAt > LeastBeginning && Drop(body, ref length, _cutAt, length),
            _ => FindLine(body, ref length),
        };

    private bool Begin(ReadOnlySpan<byte> body)
    {
        if (!DelimiterLine.BeginsWith(body, _delimiter, out var next))
        {
            (_place, _from) = (Place.Before, 0);
            return true;
        }

        return next >= 0 && Enter(body, next);
    }

    private bool FindLine(byte[] body, ref int length)
    {
        var (stop, next) = DelimiterLine.Find(body.AsSpan(0, length), _from, _delimiter);
        var before = length;
        if (_place is Place.File && (_cutAt >= 0 || (next < 0 && length > keep)))
        {
            CutFile(body, ref length, stop);
        }
        else if (_place is Place.Before && next < 0 && length > keep)
        {
            Drop(body, ref length, 0, stop);
        }

        _from = stop - (before - length);
        if (next >= 0 && _cutAt >= 0)
        {
            Files.End(_content);
        }

        return next >= 0 && Enter(body.AsSpan(0, length), next - (before - length));
    }

    /// <summary>Goes past the line that ends there: to the next part, or to what stands behind the last one.</summary>
    private bool Enter(ReadOnlySpan<byte> body, int next)
    {
        var isOver = body[next] == '-' || _parts++ > FormFields.Most;
        (_place, _from, _cutAt) = isOver ? (Place.Over, 0, next + 2) : (Place.Headers, next + 2, -1);
        return true;
    }

    private bool ReadHeaders(byte[] body, int length)
    {
        var rest = body.AsSpan(_from, Math.Min(length - _from, MultipartBody.MostHeaderBytes));
        var end = rest.StartsWith("\r\n"u8) ? -2 : rest.IndexOf("\r\n\r\n"u8);
        if (end == -1 && rest.Length < MultipartBody.MostHeaderBytes)
        {
            return false;
        }

        var headers = new PartHeaders();
        using var tree = new BodyTree(body);
        if (end == -1 || (end > 0 && !headers.Read(tree, new Stretch(_from, end))))
        {
            // No one will read it: what follows tells nothing.
            (_place, _cutAt) = (Place.Over, length);
            return true;
        }

        _content = _from + end + 4;
        _from = _content - 2;
        _place = headers is { Name: not null, FileName: null } ? Place.Text : Place.File;
        return true;
    }

    private void CutFile(byte[] body, ref int length, int stop)
    {
        var isFirst = _cutAt < 0;
        var at = isFirst ? _content + Math.Clamp(keep - _content, LeastBeginning, Beginning) : _cutAt;
        if (stop > at)
        {
            Files.Add(body.AsSpan((isFirst ? _content : at)..stop));
            _cutAt = at;
            Drop(body, ref length, at, stop);
        }
    }

    private bool Drop(byte[] body, ref int length, int start, int end)
    {
        Cuts.Add(start, end - start);
        body.AsSpan(end..length).CopyTo(body.AsSpan(start));
        length -= end - start;
        return false;
    }
}
