using Emulator.Contracts;
using Emulator.State;

namespace Emulator.Admin;

/// <summary>Reads what a test wants of its session's clock: one way to turn it, and how far it goes on then.</summary>
internal sealed class ClockReader(Problems problems)
{
    private const string Sample = "{\"advance\":\"31d\"}";
    private static readonly string[] Turns = ["set", "freeze", "run", "reset"];

    /// <summary>The change, or null when the text has mistakes; the problems say which.</summary>
    public ClockChange? Read(string text)
    {
        var tree = string.IsNullOrWhiteSpace(text) ? null : JsonTree.ReadAny("body", text, problems);
        if (tree is not TreeMap { Entries.Count: > 0 } map)
        {
            if (problems.Count == 0)
            {
                var origin = tree?.Origin ?? new Origin("body", 1, 1);
                problems.Add(origin, $"the body says nothing of the clock; write a map, for example {Sample}");
            }

            return null;
        }

        return Read(new MapReader(map, "the clock", problems));
    }

    private ClockChange? Read(MapReader reader)
    {
        var said = Turns.Where(turn => reader.Take(turn) is not null).ToArray();
        if (said.Length > 1)
        {
            problems.Add(
                reader.Origin,
                $"'{said[0]}' and '{said[1]}' turn the clock two ways; write one of {string.Join(", ", Turns)}"
            );
        }

        var (turn, at) = Turn(reader, said.FirstOrDefault());
        var change = new ClockChange(turn, at, reader.Duration("advance") ?? TimeSpan.Zero);
        reader.Done();
        return problems.Count == 0 ? change : null;
    }

    private (ClockTurn Turn, DateTimeOffset At) Turn(MapReader reader, string? said) =>
        said switch
        {
            "set" => (ClockTurn.Set, reader.Instant(said) ?? default),
            "freeze" when reader.Take(said) is TreeText { Value: "true" } => (ClockTurn.FreezeHere, default),
            "freeze" => (ClockTurn.Freeze, reader.Instant(said) ?? default),
            "run" => (Said(reader, said, ClockTurn.Run), default),
            "reset" => (Said(reader, said, ClockTurn.Reset), default),
            _ => default,
        };

    /// <summary>A turn that is wanted or not said: 'false' would leave open what is wanted instead.</summary>
    private ClockTurn Said(MapReader reader, string name, ClockTurn turn)
    {
        if (reader.Flag(name) is false && problems.Count == 0)
        {
            problems.Add(reader.Origin, $"'{name}' is 'false'; write true, or leave it out");
        }

        return turn;
    }
}
