using Emulator.Contracts;
using Emulator.Plans.Scenarios;

namespace Emulator.Compilation.Scenarios;

/// <summary>Compiles what may be said behind the name of a scenario.</summary>
internal sealed class TakenValueCompiler(Problems problems)
{
    public TakenValue? Compile(MapReader? reader)
    {
        if (reader is null)
        {
            return null;
        }

        var kind = (reader.Demand("is") ? reader.Word("is") : null) switch
        {
            "bytes" => ValueKind.Bytes,
            "number" => ValueKind.Number,
            _ => ValueKind.Time,
        };
        var text = reader.Text("otherwise");
        var otherwise = text is null ? null : ValueKinds.Read(kind, text);
        if (text is not null && otherwise is null)
        {
            var origin = reader.Map.Find("otherwise")!.Value.Origin;
            problems.Add(origin, $"'otherwise' is '{text}'; write {ValueKinds.Sample(kind)}");
        }

        var taken = new TakenValue(kind, otherwise, reader.Required("about"));
        reader.Done();
        return taken;
    }
}
