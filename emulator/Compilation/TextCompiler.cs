using System.Text;
using System.Text.RegularExpressions;
using Emulator.Contracts;
using Emulator.Plans;
using Emulator.Plans.Payloads;

namespace Emulator.Compilation;

/// <summary>Compiles single values, and texts with holes in them.</summary>
internal sealed partial class TextCompiler(PayloadParts parts, SayBook says, PayloadCompiler payloads)
{
    /// <summary>A single value in JSON: bare numbers and words stay what they are, all else is text.</summary>
    public void AddValue(TreeText text)
    {
        if (Template.Parts(text.Value) is [{ IsHole: true } hole])
        {
            AddAlone(hole.Text, text.Origin);
        }
        else if (IsBare(text))
        {
            parts.Segments.Add(Encoding.UTF8.GetBytes(text.Value));
        }
        else if (text.IsNull)
        {
            parts.Segments.Add("null"u8);
        }
        else
        {
            AddQuoted(text.Value, text.Origin);
        }
    }

    public void AddQuoted(string text, Origin origin)
    {
        parts.Segments.Add("\""u8);
        Add(text, parts.Json, origin);
        parts.Segments.Add("\""u8);
    }

    public void Add(string text, TextStyle style, Origin origin)
    {
        if (Template.Parts(text) is not { } pieces)
        {
            parts.Problems.Add(origin, $"a '{{{{' is not closed in '{text}'; write '}}}}' behind it");
            return;
        }

        foreach (var piece in pieces)
        {
            if (piece.IsHole)
            {
                AddHole(piece.Text, style, origin);
            }
            else
            {
                parts.Segments.AddEscaped(piece.Text, style.Literal);
            }
        }
    }

    private void AddHole(string hole, TextStyle style, Origin origin)
    {
        if (OfFault(hole, origin) is { } ofFault)
        {
            parts.Segments.Add(new TextSegment(ofFault, style.Values));
        }
        else if (SayBook.AsksThroughFilters(hole))
        {
            AddFiltered(hole, origin, value => new TextSegment(value, style.Values));
        }
        else if (SayBook.Asks(hole))
        {
            says.With(hole, origin, said => AddSaid(said, style.Inner, hole, origin));
        }
        else if (parts.Book.Read(hole, origin) is { } value)
        {
            parts.Segments.Add(new TextSegment(value, style.Values));
        }
    }

    /// <summary>Is this something that this outcome does not say, though others do?</summary>
    public bool IsLeftUnsaid(Tree value) =>
        !parts.InFaults
        && value is TreeText text
        && Template.Parts(text.Value) is [{ IsHole: true } hole]
        && says.IsLeftUnsaid(hole.Text);

    public static bool IsBare(TreeText text) => !text.Quoted && BareJson().IsMatch(text.Value);

    /// <summary>Inside a loop over the faults each one says what its own outcome says.</summary>
    private FaultSayValue? OfFault(string hole, Origin origin) =>
        parts.InFaults && SayBook.Asks(hole) ? new FaultSayValue(says.OfFault(hole, origin)) : null;

    /// <summary>A hole that is the whole value keeps the type of what fills it.</summary>
    private void AddAlone(string hole, Origin origin)
    {
        if (OfFault(hole, origin) is { } ofFault)
        {
            parts.Segments.Add(new TypedSegment(ofFault, parts.Json.Values));
        }
        else if (SayBook.AsksThroughFilters(hole))
        {
            AddFiltered(hole, origin, value => new TypedSegment(value, parts.Json.Values));
        }
        else if (SayBook.Asks(hole))
        {
            says.With(hole, origin, payloads.AddJson);
        }
        else if (parts.Book.Read(hole, origin) is { } value)
        {
            parts.Segments.Add(new TypedSegment(value, parts.Json.Values));
        }
    }

    /// <summary>What is said goes through filters as the text that it is by then.</summary>
    private void AddFiltered(string hole, Origin origin, Func<Value, Segment> make)
    {
        var words = HoleWords.Read(hole);
        says.With(
            words.Value,
            origin,
            said =>
            {
                var text = parts.Apart(() => AddSaid(said, TextStyle.Of(NoEscaping.Instance), words.Value, origin));
                var value = new SaidValue(text, FieldKind.Text);
                parts.Segments.Add(make(FilterBook.Behind(value, words.Filters, parts.Scope, origin)));
            }
        );
    }

    private void AddSaid(Tree said, TextStyle style, string hole, Origin origin)
    {
        if (PayloadCompiler.IsText(said))
        {
            payloads.AddText(said, style);
            return;
        }

        var message =
            $"'{hole}' is {said.Kind} and stands inside a text; only a single value or a loop with '$text' can";
        parts.Problems.Add(origin, message);
    }

    [GeneratedRegex(
        @"^(true|false|-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?)$",
        RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex BareJson();
}
