using Emulator.Contracts;
using Emulator.Plans.Payloads;

namespace Emulator.Compilation;

/// <summary>Compiles a body as it is written in YAML into literal bytes and holes.</summary>
internal sealed class PayloadCompiler
{
    private readonly PayloadParts _parts;
    private readonly SayBook _says;
    private readonly TextCompiler _texts;
    private readonly LoopCompiler _loops;
    private readonly ChoiceCompiler _choices;

    public PayloadCompiler(ProviderScope scope, IEscaping json, IReadOnlyList<TreeEntry> says)
    {
        _parts = new PayloadParts(scope, json);
        _says = new SayBook(says, scope);
        _texts = new TextCompiler(_parts, _says, this);
        _loops = new LoopCompiler(_parts, this);
        _choices = new ChoiceCompiler(_parts);
    }

    /// <summary>A JSON body, keys in the order they are written.</summary>
    public Payload Json(Tree tree) => _parts.Apart(() => AddJson(tree));

    /// <summary>A text in which holes are filled in, such as a header.</summary>
    public Payload Text(string text, IEscaping escaping, Origin origin) =>
        _parts.Apart(() => _texts.Add(text, TextStyle.Of(escaping), origin));

    /// <summary>A body that is one text, which a loop or a choice may write.</summary>
    public Payload Text(Tree tree, TextStyle style) => _parts.Apart(() => AddText(tree, style));

    /// <summary>What the outcome says, for loops over faults of which this outcome may be one.</summary>
    public IReadOnlyDictionary<string, Value> Says() => new SayCompiler(_parts, _says, this).Compile();

    public void AddJson(Tree tree)
    {
        switch (tree)
        {
            case TreeMap map when ControlWords.Stand(map):
                AddControlled(map);
                break;
            case TreeMap map:
                new MapCompiler(_parts, _texts, this).Add(map);
                break;
            case TreeList list:
                new ListCompiler(_parts, this).Add(list);
                break;
            case TreeText text:
                _texts.AddValue(text);
                break;
            default:
                break;
        }
    }

    /// <summary>Can it stand inside a text? A choice can when both its ways can.</summary>
    public static bool IsText(Tree tree) =>
        tree is TreeText
        || (
            tree is TreeMap map
            && (LoopCompiler.IsText(map) || ChoiceCompiler.Ways(map) is { Length: > 0 } ways && ways.All(IsText))
        );

    /// <summary>What stands inside a text or is one.</summary>
    public void AddText(Tree tree, TextStyle style)
    {
        switch (tree)
        {
            case TreeText text:
                _texts.Add(text.Value, style, text.Origin);
                break;
            case TreeMap map when LoopCompiler.IsText(map):
                _loops.AddText(map, style);
                break;
            case TreeMap map when ChoiceCompiler.IsChoice(map):
                _choices.Add(map, each => AddText(each, style));
                break;
            default:
                var message = "stands inside a text; write a single value, or a loop with '$text'";
                _parts.Problems.Add(tree.Origin, $"this is {tree.Kind} and {message}");
                break;
        }
    }

    /// <summary>What may write nothing at all, where that leaves no gap.</summary>
    public void AddOptional(Tree tree)
    {
        if (ChoiceCompiler.MayBeNothing(tree) && tree is TreeMap choice)
        {
            _choices.Add(choice, AddOptional);
        }
        else
        {
            AddJson(tree);
        }
    }

    private void AddControlled(TreeMap map)
    {
        if (ChoiceCompiler.IsChoice(map))
        {
            _choices.CheckElse(map);
            _choices.Add(map, AddJson);
        }
        else if (LoopCompiler.IsLoop(map))
        {
            _loops.AddJson(map);
        }
        else
        {
            ControlWords.Report(map, _parts.Problems);
        }
    }
}
