using System.Globalization;
using Emulator.Contracts;
using Emulator.Contracts.Language;
using Emulator.Plans.Gates;
using Emulator.Plans.Payloads;

namespace Emulator.Compilation;

/// <summary>Makes those gates that want more than fields of the account.</summary>
internal static class GateMaker
{
    private const int MostWaiting = 100_000;

    /// <summary>Short: the flag; long: its name, and how it must be.</summary>
    public static Gate? Flag(GateArguments gate)
    {
        if (gate.Contract.Argument is not TreeMap)
        {
            return gate.Flag() is { } field ? new FlagIs(field, wanted: true) : null;
        }

        var reader = gate.Read(GateWords.Flag)!;
        var (name, wanted) = (reader.Required("name"), reader.Flag("is", otherwise: true));
        reader.Done();
        return gate.Flag(name) is { } index ? new FlagIs(index, wanted) : null;
    }

    public static Gate? Rate(GateArguments gate)
    {
        if (gate.Read(GateWords.Rate) is not { } reader)
        {
            return null;
        }

        var (limit, per) = (Number(reader, "limit"), Time(reader, "per"));
        var words = $"{limit} per {reader.Text("per")}";
        var key = new KeyCompiler(gate).Make(reader, words);
        reader.Done();
        return limit is { } most && per is { } period ? new RateWithin(key, most, period, words) : null;
    }

    public static Gate? Bucket(GateArguments gate)
    {
        if (gate.Read(GateWords.Bucket) is not { } reader)
        {
            return null;
        }

        var (holds, every) = (Number(reader, "holds"), Time(reader, "refills-every"));
        var words = $"{holds}, one back every {reader.Text("refills-every")}";
        var key = new KeyCompiler(gate).Make(reader, words);
        reader.Done();
        return holds is { } most && every is { } time ? new BucketHolds(key, most, time, words) : null;
    }

    public static Gate? New(GateArguments gate)
    {
        if (gate.Read(GateWords.New) is not { } reader)
        {
            return null;
        }

        var (memory, value) = (reader.Required("memory"), reader.Required("value"));
        reader.Done();
        if (memory.Length > 0)
        {
            gate.Scope.Memory.CheckMemory(memory, reader.Origin);
        }

        return value.Length > 0 && new KeyCompiler(gate).Part(value, reader.Origin) is { } text
            ? new IsNew(gate.Scope.Memory.Text(memory, text))
            : null;
    }

    public static Gate? Room(GateArguments gate)
    {
        if (gate.Read(GateWords.Room) is not { } reader)
        {
            return null;
        }

        var (name, room) = (reader.Required("in"), Number(reader, "for"));
        reader.Done();
        if (room > MostWaiting)
        {
            var most = MostWaiting.ToString(CultureInfo.InvariantCulture);
            gate.Scope.Problems.Add(reader.Origin, $"no queue holds {room}; write {most} at most");
        }

        var queue = name.Length > 0 ? gate.Scope.Memory.Queue(name, reader.Origin) : null;
        return queue is not null && room is { } waiting ? new HasRoom(queue, waiting) : null;
    }

    public static Gate? NotPast(GateArguments gate) =>
        Value(gate, GateWords.NotPast) is { } text ? new NotPast(text) : null;

    public static Gate? NoAccount(GateArguments gate) =>
        Value(gate, GateWords.NoAccount) is { } text ? new NoAccount(text) : null;

    /// <summary>The text of a gate that is given nothing else.</summary>
    private static Payload? Value(GateArguments gate, MapShape shape)
    {
        if (gate.Read(shape) is not { } reader)
        {
            return null;
        }

        var value = reader.Required("value");
        reader.Done();
        return value.Length > 0 ? new KeyCompiler(gate).Part(value, reader.Origin) : null;
    }

    private static int? Number(MapReader reader, string key) =>
        reader.Demand(key, "a whole number") ? reader.WholeNumber(key, from: 1) : null;

    private static TimeSpan? Time(MapReader reader, string key) =>
        reader.Demand(key, "a time such as 1s or 10m") ? reader.Duration(key) : null;
}
