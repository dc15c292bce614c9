using System.Text;

namespace Emulator.Plans;

/// <summary>The names that the contract knows inside one map or list.</summary>
internal sealed class FieldLevel
{
    private readonly List<FieldName> _steps = [];
    private FieldName[][] _byLength = [];

    /// <summary>Those of which the contract knows something inside.</summary>
    public FieldName[] Deeper { get; private set; } = [];

    public FieldName? Find(ReadOnlySpan<byte> name)
    {
        if (name.Length < _byLength.Length)
        {
            foreach (var step in _byLength[name.Length])
            {
                if (name.SequenceEqual(step.Name))
                {
                    return step;
                }
            }
        }

        return null;
    }

    public FieldName? At(int place)
    {
        foreach (var step in _steps)
        {
            if (step.Place == place)
            {
                return step;
            }
        }

        return null;
    }

    public FieldName Add(string name, int slot)
    {
        var step = new FieldName(this, name, slot);
        _steps.Add(step);
        while (_byLength.Length <= step.Name.Length)
        {
            _byLength = [.. _byLength, []];
        }

        _byLength[step.Name.Length] = [.. _byLength[step.Name.Length], step];
        return step;
    }

    public void Deepen(FieldName step) => Deeper = [.. Deeper, step];
}

/// <summary>One name of a level.</summary>
internal sealed class FieldName(FieldLevel level, string name, int slot)
{
    private FieldLevel? _below;

    public byte[] Name { get; } = Encoding.UTF8.GetBytes(name);

    /// <summary>Which item of a list the name means; -1 when it is no number.</summary>
    public int Place { get; } = FieldPath.PlaceOf(name);

    public int Slot => slot;

    public FieldLevel Below
    {
        get
        {
            if (_below is null)
            {
                _below = new FieldLevel();
                level.Deepen(this);
            }

            return _below;
        }
    }
}
