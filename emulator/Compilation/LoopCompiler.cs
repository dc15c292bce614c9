using Emulator.Contracts;
using Emulator.Plans.Payloads;
using Emulator.Plans.Payloads.Loops;

namespace Emulator.Compilation;

/// <summary>Compiles '$each': a list, a map or a joined text with one turn for each fault or item.</summary>
internal sealed class LoopCompiler(PayloadParts parts, PayloadCompiler payloads)
{
    private const string Forms = "'$item' for a list, '$key' with '$value' or '$values' for a map, '$text' for a text";

    private static readonly string[] OfList = ["$each", "$split", "$item"];
    private static readonly string[] OfMap = ["$each", "$split", "$key", "$value", "$values"];
    private static readonly string[] OfText = ["$each", "$split", "$text", "$between"];

    private readonly LoopSources _sources = new(parts);

    public static readonly string[] Words = [.. OfList.Union(OfMap).Union(OfText)];

    public static bool IsLoop(TreeMap map) => map.Entries.Any(entry => Words.Contains(entry.Name));

    public static bool IsText(TreeMap map) => map.Find("$text") is not null;

    public void AddJson(TreeMap loop)
    {
        if (IsText(loop))
        {
            parts.Segments.Add("\""u8);
            AddText(loop, parts.Json);
            parts.Segments.Add("\""u8);
        }
        else if (loop.Find("$key") is { } key)
        {
            AddMap(loop, key.Value);
        }
        else if (loop.Find("$item") is { } item)
        {
            ControlWords.Check(loop, "a loop with '$item'", OfList, parts.Problems);
            _sources.Add(loop, source => new ListLoop(source, parts.Apart(() => payloads.AddOptional(item.Value))));
        }
        else
        {
            ControlWords.Check(loop, "a loop", Words, parts.Problems);
            parts.Problems.Add(loop.Origin, $"this loop writes nothing; add {Forms}");
        }
    }

    public void AddText(TreeMap loop, TextStyle style)
    {
        ControlWords.Check(loop, "a loop with '$text'", OfText, parts.Problems);
        var between = loop.Find("$between")?.Value;
        _sources.Add(
            loop,
            source => new TextLoop(
                source,
                parts.Apart(() => payloads.AddText(loop.Find("$text")!.Value, style)),
                between is null ? Payload.Empty : parts.Apart(() => payloads.AddText(between, style))
            )
        );
    }

    private void AddMap(TreeMap loop, Tree key)
    {
        ControlWords.Check(loop, "a loop with '$key'", OfMap, parts.Problems);
        var (value, values) = (loop.Find("$value")?.Value, loop.Find("$values")?.Value);
        if ((value is null) == (values is null))
        {
            const string message =
                "a loop with '$key' has either '$value', one for each key, or '$values', a list of them";
            parts.Problems.Add(loop.Origin, message);
            return;
        }

        _sources.Add(loop, source => Map(source, key, value, values));
    }

    private Segment Map(LoopSource source, Tree key, Tree? value, Tree? values)
    {
        var name = parts.Apart(() =>
        {
            parts.Segments.Add("\""u8);
            payloads.AddText(key, parts.Json);
            parts.Segments.Add("\""u8);
        });
        var written = parts.Apart(() => payloads.AddJson((value ?? values)!));
        return value is null ? new GroupLoop(source, name, written) : new MapLoop(source, name, written);
    }
}
