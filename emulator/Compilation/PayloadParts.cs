using Emulator.Contracts;
using Emulator.Plans.Payloads;

namespace Emulator.Compilation;

/// <summary>What the compilers of one payload share: the pieces so far, and the loops around them.</summary>
internal sealed class PayloadParts(ProviderScope scope, IEscaping json)
{
    private readonly Stack<SegmentList> _lists = new([new SegmentList()]);

    public ProviderScope Scope => scope;

    public Problems Problems => scope.Problems;

    /// <summary>How the provider writes texts in JSON.</summary>
    public TextStyle Json { get; } = TextStyle.Of(json);

    public PlaceholderBook Book { get; } = new(scope);

    public SegmentList Segments => _lists.Peek();

    /// <summary>Whether what is compiled now is written once for each fault.</summary>
    public bool InFaults { get; set; }

    /// <summary>Whether a loop over the faults was compiled.</summary>
    public bool HasLoopOverFaults { get; set; }

    /// <summary>What is added meanwhile, as a payload of its own.</summary>
    public Payload Apart(Action add)
    {
        _lists.Push(new SegmentList());
        add();
        return _lists.Pop().Take();
    }
}

/// <summary>How a text is written: its own letters, and what is filled in.</summary>
internal readonly record struct TextStyle(IEscaping Literal, IEscaping Values)
{
    /// <summary>The text is markup, and what is filled in is not.</summary>
    public static readonly TextStyle Html = new(NoEscaping.Instance, HtmlEscaping.Instance);

    public static readonly TextStyle Plain = Of(NoEscaping.Instance);

    /// <summary>A text inside the text, which is as foreign there as any value.</summary>
    public TextStyle Inner => Of(Values);

    public static TextStyle Of(IEscaping escaping) => new(escaping, escaping);
}
