using System.Security.Cryptography;

namespace Emulator.Plans.Bodies;

/// <summary>The long files of one body: hashed and counted while they pass, found by their beginnings.</summary>
internal sealed class CutFiles : IDisposable
{
    private readonly List<CutFile> _all = [];
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private long _bytes;

    /// <summary>Takes the next bytes of the file that passes.</summary>
    public void Add(ReadOnlySpan<byte> passing)
    {
        _hash.AppendData(passing);
        _bytes += passing.Length;
    }

    /// <summary>Ends the file whose beginning stands there.</summary>
    public void End(int start)
    {
        _all.Add(new CutFile(start, _bytes, Convert.ToHexStringLower(_hash.GetHashAndReset())));
        _bytes = 0;
    }

    /// <summary>The file whose beginning stands there; null when it is whole.</summary>
    public CutFile? At(int start)
    {
        foreach (var file in _all)
        {
            if (file.Start == start)
            {
                return file;
            }
        }

        return null;
    }

    public void Dispose() => _hash.Dispose();
}

/// <summary>A file of which only the beginning was kept: where that stands, and what was true of the whole.</summary>
internal sealed record CutFile(int Start, long Bytes, string Sha256);
