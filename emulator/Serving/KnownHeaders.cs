using Emulator.Plans.Payloads;

namespace Emulator.Serving;

/// <summary>The headers of a connection's last request, and how the journal keeps them.</summary>
internal sealed class KnownHeaders
{
    /// <summary>A connection whose headers keep changing is not worth the comparing.</summary>
    private const int MostChanges = 8;

    private readonly List<KeyValuePair<string, string>> _headers = [];
    private byte[] _noted = [];
    private Controls _controls = Controls.None;
    private int _changes;

    /// <summary>Notes the headers if they are those of the request before.</summary>
    public bool TryNote(IHeaderDictionary headers, ByteBuffer entry, out Controls controls)
    {
        controls = _controls;
        if (_headers.Count != headers.Count || _changes > MostChanges || !Are(headers))
        {
            return false;
        }

        entry.Write(_noted);
        return true;
    }

    public void Remember(IHeaderDictionary headers, ReadOnlySpan<byte> noted, Controls controls)
    {
        _headers.Clear();
        if (++_changes > MostChanges)
        {
            return;
        }

        foreach (var (name, values) in headers)
        {
            if (values is not [{ } value])
            {
                _headers.Clear();
                return;
            }

            _headers.Add(new KeyValuePair<string, string>(name, value));
        }

        (_noted, _controls) = (noted.ToArray(), controls);
    }

    private bool Are(IHeaderDictionary headers)
    {
        var at = 0;
        foreach (var (name, values) in headers)
        {
            var (knownName, knownValue) = _headers[at++];
            if (name != knownName || values is not [{ } value] || value != knownValue)
            {
                return false;
            }
        }

        return true;
    }
}
