using Emulator.Contracts;
using Emulator.Plans;
using Emulator.Plans.Payloads;
using Emulator.Plans.Payloads.Loops;

namespace Emulator.Compilation;

/// <summary>What a payload can say of the item at hand, wherever a loop has one.</summary>
internal sealed class ItemBook(Problems problems)
{
    /// <summary>How many loops over items stand around what is compiled now.</summary>
    public int Loops { get; set; }

    public Value Read(string name, string rest, Origin origin)
    {
        Check(name, origin);
        return rest switch
        {
            "" => new ItemValue(),
            "index" => new ItemIndexValue(),
            _ => new ItemFieldValue(FieldPath.Of(rest)),
        };
    }

    /// <summary>Reports an item where no loop has one.</summary>
    public void Check(string name, Origin origin)
    {
        if (Loops == 0)
        {
            var message = $"'{name}' stands outside of a loop over items; write it inside an '$each' over a list";
            problems.Add(origin, message);
        }
    }
}
