using System.Globalization;
using System.Text;
using System.Xml;

namespace Emulator.Cli.Replaying;

/// <summary>Writes what became of examples as JUnit's XML, which every pipeline shows.</summary>
internal static class JUnitFile
{
    /// <summary>Why the file could not be written; null when it was.</summary>
    public static string? Write(string file, IReadOnlyList<ReplayedExample> results)
    {
        try
        {
            var form = new XmlWriterSettings { Indent = true, Encoding = new UTF8Encoding(false) };
            using var writer = XmlWriter.Create(file, form);
            Write(writer, results);
            return null;
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            return $"--junit: {unwritable.Message}";
        }
    }

    private static void Write(XmlWriter writer, IReadOnlyList<ReplayedExample> results)
    {
        writer.WriteStartElement("testsuites");
        foreach (var suite in results.GroupBy(result => result.Example.Provider, StringComparer.Ordinal))
        {
            ReplayedExample[] all = [.. suite];
            writer.WriteStartElement("testsuite");
            writer.WriteAttributeString("name", suite.Key);
            Count(writer, "tests", all.Length);
            Count(writer, "failures", all.Count(result => result.IsDifferent));
            Count(writer, "errors", 0);
            Count(writer, "skipped", all.Count(result => result.Skipped is not null));
            writer.WriteAttributeString("time", Seconds(all.Sum(result => result.Took.TotalSeconds)));
            foreach (var result in all)
            {
                Write(writer, result);
            }

            writer.WriteEndElement();
        }

        writer.WriteEndElement();
    }

    private static void Write(XmlWriter writer, ReplayedExample result)
    {
        writer.WriteStartElement("testcase");
        writer.WriteAttributeString("classname", result.Example.Provider);
        writer.WriteAttributeString("name", Clean($"{result.Example.Contract.Sentence} ({result.Example.Place})"));
        writer.WriteAttributeString("time", Seconds(result.Took.TotalSeconds));
        if (result.Skipped is { } reason)
        {
            writer.WriteStartElement("skipped");
            writer.WriteAttributeString("message", Clean(reason));
            writer.WriteEndElement();
        }
        else if (result.IsDifferent)
        {
            writer.WriteStartElement("failure");
            writer.WriteAttributeString("type", "difference");
            writer.WriteAttributeString("message", Clean(result.Lines[0]));
            writer.WriteString(Clean(string.Join('\n', result.Lines)));
            writer.WriteEndElement();
        }

        writer.WriteEndElement();
    }

    private static void Count(XmlWriter writer, string name, int count) =>
        writer.WriteAttributeString(name, count.ToString(CultureInfo.InvariantCulture));

    private static string Seconds(double seconds) => seconds.ToString("0.000", CultureInfo.InvariantCulture);

    /// <summary>XML has no place at all for some characters, and bodies may hold any.</summary>
    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            var isFit = rune.Value > char.MaxValue || XmlConvert.IsXmlChar((char)rune.Value);
            clean.Append(isFit ? rune.ToString() : "\uFFFD");
        }

        return clean.ToString();
    }
}
