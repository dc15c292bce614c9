using System.Globalization;
using System.Text.RegularExpressions;
using Emulator.Contracts;
using Emulator.Wording;

namespace Emulator.Compilation;

/// <summary>One pair of braces in an id, as it is written.</summary>
/// <param name="match">The braces: a word, and perhaps more behind a colon.</param>
/// <param name="id">The id's name; null where what is made must stay the same.</param>
internal sealed class IdWordUse(Match match, string? id, Origin origin, Problems problems)
{
    private const int MostLetters = 9999;

    public string Written => match.Value;

    public string Word => match.Groups["word"].Value;

    public string More => match.Groups["more"].Value;

    public string? Id => id;

    public Origin Origin => origin;

    public int? Number =>
        int.TryParse(More, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    public void Report(string message) => problems.Add(origin, message);

    /// <summary>An account's default is made once for all; a time or a count would be another each time.</summary>
    public bool MayChange()
    {
        if (id is null)
        {
            Report($"'{Written}' is another in each reply, and what stands here must stay the same; use {{uuid}}");
        }

        return id is not null;
    }

    /// <summary>How many letters are drawn.</summary>
    public int? Count()
    {
        var nearest = NearestName.Find(Word, IdWordBook.All.Select(word => word.Name));
        var problem = Number switch
        {
            0 => $"'{Written}' draws no letters; count from 1",
            > MostLetters => $"'{Written}' draws too many letters; count to {MostLetters}",
            null when nearest is not null => $"nothing is called '{Written}'; did you mean '{{{nearest}}}'?",
            null => $"'{Written}' in an id has a brace that opens no letters; "
                + "write an alphabet and a count: {HEX:18}",
            _ => null,
        };
        if (problem is not null)
        {
            Report(problem);
        }

        return problem is null ? Number : null;
    }
}
