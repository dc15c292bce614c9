namespace Emulator.Serving;

/// <summary>The counters that one reply mentioned, each with its number.</summary>
internal struct CountedNames
{
    private (string? Name, long Number) _first;
    private List<(string Name, long Number)>? _more;

    public readonly bool TryFind(string name, out long number)
    {
        number = _first.Number;
        if (_first.Name == name)
        {
            return true;
        }

        for (var i = 0; i < _more?.Count; i++)
        {
            if (_more[i].Name == name)
            {
                number = _more[i].Number;
                return true;
            }
        }

        return false;
    }

    /// <summary>Nearly always there is one, and it needs no list.</summary>
    public void Add(string name, long number)
    {
        if (_first.Name is null)
        {
            _first = (name, number);
        }
        else
        {
            (_more ??= []).Add((name, number));
        }
    }
}
