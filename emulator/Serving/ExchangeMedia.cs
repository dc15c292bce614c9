using System.Buffers;
using System.Security.Cryptography;
using Emulator.Plans;
using Emulator.Plans.Media;
using Emulator.State;

namespace Emulator.Serving;

/// <summary>The image of the running request: looked at when somebody first asks for it.</summary>
internal sealed partial class Exchange
{
    private SeenMedia _media;
    private bool _hasLooked;
    private byte[]? _decoded;
    private int _decodedLength;
    private string? _mediaHash;

    /// <summary>Shown, not copied: it is looked at often, and it is no small thing.</summary>
    public ref readonly SeenMedia Media
    {
        get
        {
            if (!_hasLooked)
            {
                _hasLooked = true;
                _media = Operation?.Media is { } plan ? MediaLoader.Load(this, plan) : SeenMedia.None;
            }

            return ref _media;
        }
    }

    SeenMedia IFacts.Media => Media;

    /// <summary>What the journal keeps of the image: what is known, when somebody looked at it at all.</summary>
    public MediaFacts? NotedMedia =>
        !_hasLooked || !_media.Facts.IsKnown ? null
        : MediaHash.Length == 0 ? _media.Facts
        : _media.Facts with { Sha256 = MediaHash };

    /// <summary>What became of the link that the request gives; empty when there is nothing to say.</summary>
    public string LinkNote { get; set; } = "";

    public string MediaHash => _mediaHash ??= HashMedia();

    /// <summary>The bytes of the image, as far as the request brings them or an earlier one left them.</summary>
    public ReadOnlySpan<byte> MediaBytes =>
        Media.Source switch
        {
            MediaSource.Part when !Media.Facts.IsOnlyBeginning => Media.Value.Utf8,
            MediaSource.Data when !Media.Facts.IsOnlyBeginning => _decoded.AsSpan(0, _decodedLength),
            MediaSource.Id when Held is { } held => held.Bytes.Span,
            _ => [],
        };

    /// <summary>Takes over what was learned of the link; how its address ends was known before.</summary>
    public void Learn(LinkAnswer answer)
    {
        if (answer.Facts is { } facts)
        {
            _media = _media with { Facts = facts with { Extension = _media.Facts.Extension } };
        }

        (_mediaHash, LinkNote) = (null, answer.WhyNot.Length > 0 ? $"link not fetched: {answer.WhyNot}" : "");
    }

    /// <summary>Decodes Base64 into rented memory, no more than is wanted.</summary>
    public ReadOnlySpan<byte> DecodeMedia(ReadOnlySpan<byte> text, int most, out bool isBroken)
    {
        _decoded = ArrayPool<byte>.Shared.Rent(Math.Min(Base64Text.MostBytes(text), most));
        var length = Base64Text.Decode(text, _decoded.AsSpan(0, Math.Min(_decoded.Length, most)));
        isBroken = length < 0;
        _decodedLength = Math.Max(0, length);
        return _decoded.AsSpan(0, _decodedLength);
    }

    /// <summary>The bytes of the image for the store, which keeps them after the request is over.</summary>
    private KeptBytes? ShareMedia() =>
        Media.Source is MediaSource.Part ? Bytes.Share(MediaBytes) : KeptBytes.Of(MediaBytes.ToArray());

    private string HashMedia()
    {
        var known = Media.Facts.Sha256;
        var bytes = MediaBytes;
        return known.Length > 0 || bytes.IsEmpty ? known : Convert.ToHexStringLower(SHA256.HashData(bytes));
    }

    private void ReturnMedia()
    {
        if (_decoded is not null)
        {
            ArrayPool<byte>.Shared.Return(_decoded);
            _decoded = null;
        }

        _held?.Release();
        _held = null;
    }
}
