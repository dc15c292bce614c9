using System.Text;
using System.Text.RegularExpressions;
using Emulator.Contracts;
using Emulator.Plans.Payloads;
using Emulator.Wording;

namespace Emulator.Compilation;

/// <summary>
/// Compiles the shape of an id, such as 'A{base64url:22}' or a list of parts; one without a name never changes.
/// </summary>
internal sealed partial class IdCompiler(ProviderScope scope, string? name = null)
{
    public static readonly string[] PartNames = ["base64", "hex", "value", "length-of"];

    public IdPattern Compile(Tree tree) => new([.. Parts(tree)]);

    private IEnumerable<IdPart> Parts(Tree tree) =>
        tree switch
        {
            TreeText text => TextParts(text),
            TreeList list => list.Items.SelectMany(Parts),
            TreeMap { Entries: [var only] } => MapPart(only) is { } part ? [part] : [],
            _ => Unusable(tree.Origin, "a part of an id is a text, a list, or a map with one key"),
        };

    private IdPart? MapPart(TreeEntry entry)
    {
        switch (entry.Name)
        {
            case "base64":
                return new IdBase64(Compile(entry.Value));
            case "hex" when entry.Value is TreeText text:
                return new IdLiteral(Hex(text));
            case "value" when entry.Value is TreeText text:
                return Fact(text) is { } value ? new IdFact(value) : null;
            case "length-of" when entry.Value is TreeText text:
                return Fact(text) is { } measured ? new IdLengthOf(measured) : null;
            default:
                var hint = NearestName.Hint(entry.Name, PartNames);
                scope.Problems.Add(entry.Origin, $"an id has no part '{entry.Name}'; {hint}");
                return null;
        }
    }

    private Value? Fact(TreeText text)
    {
        if (Template.Parts(text.Value) is [{ IsHole: true } hole])
        {
            return new PlaceholderBook(scope).Read(hole.Text, text.Origin);
        }

        scope.Problems.Add(text.Origin, $"'{text.Value}' is not one placeholder, such as '{{{{recipient | digits}}}}'");
        return null;
    }

    private IEnumerable<IdPart> TextParts(TreeText text)
    {
        var at = 0;
        foreach (var match in Hole().Matches(text.Value).OfType<Match>())
        {
            yield return Literal(text.Value[at..match.Index], text);
            var use = new IdWordUse(match, name, text.Origin, scope.Problems);
            if ((IdWordBook.Find(use.Word) is { } word ? word.Make(use) : Letters(use)) is { } part)
            {
                yield return part;
            }

            at = match.Index + match.Length;
        }

        yield return Literal(text.Value[at..], text);
    }

    private IdPart? Letters(IdWordUse use) =>
        use.Count() is not { } count
            ? null
            : use.Word switch
            {
                "base64" => new IdBase64Letters(forAddresses: false, count),
                "base64url" => new IdBase64Letters(forAddresses: true, count),
                _ => new IdLetters(AlphabetBook.Find(use.Word, use.Origin, scope.Problems), count),
            };

    private IdLiteral Literal(string literal, TreeText text)
    {
        if (literal.AsSpan().ContainsAny('{', '}'))
        {
            scope.Problems.Add(
                text.Origin,
                $"'{literal}' in an id has a brace that opens no letters; write an alphabet and a count: {{HEX:18}}"
            );
        }

        return new IdLiteral(Encoding.UTF8.GetBytes(literal));
    }

    private byte[] Hex(TreeText text)
    {
        var digits = text.Value.Replace(" ", "", StringComparison.Ordinal);
        if (digits.Length % 2 == 0 && digits.All(char.IsAsciiHexDigit))
        {
            return Convert.FromHexString(digits);
        }

        scope.Problems.Add(text.Origin, $"'{text.Value}' is not bytes in hexadecimal, such as '1C 18'");
        return [];
    }

    private IEnumerable<IdPart> Unusable(Origin origin, string message)
    {
        scope.Problems.Add(origin, message);
        return [];
    }

    [GeneratedRegex(
        @"\{(?<word>[A-Za-z0-9-]+)(:(?<more>[A-Za-z0-9]{1,8}))?\}",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Hole();
}
