using System.Globalization;
using Emulator.Contracts.Language;
using Emulator.Wording;

namespace Emulator.Contracts;

/// <summary>Single values with a meaning: yes or no, a number, a size, one of some words.</summary>
internal sealed partial class MapReader
{
    public bool Flag(string name, bool otherwise) => Flag(name) ?? otherwise;

    public bool? Flag(string name)
    {
        if (Single(name) is not { } text)
        {
            return null;
        }

        if (text.Value is not ("true" or "false"))
        {
            problems.Add(text.Origin, $"'{name}' is '{text.Value}'; write true or false");
        }

        return text.Value == "true";
    }

    public int? WholeNumber(string name, int from)
    {
        if (Single(name) is not { } text)
        {
            return null;
        }

        if (int.TryParse(text.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= from)
        {
            return number;
        }

        problems.Add(text.Origin, $"'{name}' is '{text.Value}'; write a whole number from {from}");
        return null;
    }

    public long? Size(string name)
    {
        if (Single(name) is not { } text)
        {
            return null;
        }

        if (ByteSize.Read(text.Value) is { } size)
        {
            return size;
        }

        problems.Add(text.Origin, $"'{name}' is '{text.Value}'; write a size such as 512, 64KB or 5MB");
        return null;
    }

    public TimeSpan? Duration(string name)
    {
        if (Single(name) is not { } text)
        {
            return null;
        }

        if (Wording.Duration.Read(text.Value) is { } time)
        {
            return time;
        }

        problems.Add(text.Origin, $"'{name}' is '{text.Value}'; write a time such as 500ms, 2s, 10m or 1h");
        return null;
    }

    public DateTimeOffset? Instant(string name)
    {
        if (Single(name) is not { } text)
        {
            return null;
        }

        if (Wording.Instant.Read(text.Value) is { } time)
        {
            return time;
        }

        problems.Add(text.Origin, $"'{name}' is '{text.Value}'; write a time such as {Wording.Instant.Sample}");
        return null;
    }

    /// <summary>One of the words that the shape has for the key, or null when it is not there or another.</summary>
    public string? Word(string name) => OneOf(name, ((WordShape)shape!.Find(name)!.Shape).Words);

    /// <summary>One of some words, or null when it is not there or another.</summary>
    public string? OneOf(string name, params string[] words)
    {
        if (Single(name) is not { } text || words.Contains(text.Value))
        {
            return Text(name);
        }

        problems.Add(text.Origin, $"'{name}' is '{text.Value}'; {NearestName.Hint(text.Value, words)}");
        return null;
    }
}
