using System.Diagnostics.CodeAnalysis;

namespace Emulator.Compilation;

/// <summary>
/// What the words of a list stand for. A dictionary over an enum would do as well, but its code belongs to the
/// framework, so no published image holds it: it would be compiled anew, method by method, at each start.
/// </summary>
internal sealed class WordTable<T>
{
    private readonly Dictionary<string, Meaning> _meanings = new(StringComparer.Ordinal);

    public IEnumerable<string> Keys => _meanings.Keys;

    public T this[string word]
    {
        get => _meanings[word].Value;
        init => _meanings[word] = new Meaning(value);
    }

    public bool TryGetValue(string word, [MaybeNullWhen(false)] out T value)
    {
        var isKnown = _meanings.TryGetValue(word, out var meaning);
        value = isKnown ? meaning!.Value : default;
        return isKnown;
    }

    private sealed class Meaning(T value)
    {
        public T Value => value;
    }
}
