using System.Text;

namespace StrategyAdvisor.Briefs.Maps;

/// <summary>
/// Estimates how wide a text is drawn and wraps it. The reader's font is not known here, so the widths are those of a wide one (Verdana, DejaVu Sans);
/// in any other a text ends earlier.
/// </summary>
public static class TextWidth
{
    private const string Ellipsis = "…";

    // No line holds more; the rest of a name of thousands of characters need not be looked at.
    private const int MostCharacters = 200;

    /// <param name="size">The font's size; the result has the same unit.</param>
    public static double Of(string text, double size)
    {
        var width = 0.0;
        foreach (var rune in text.EnumerateRunes()) width += WidthOf(rune);
        return width * size;
    }

    /// <summary>The text in lines of a width, broken between words and after hyphens; a word that is too long, and what is left after the last line, ends in an ellipsis.</summary>
    public static ImmutableArray<string> Wrap(string text, double size, double width, int mostLines)
    {
        var lines = new List<string>();
        var words = Words(text[..Math.Min(text.Length, MostCharacters)]);
        var line = "";
        for (var i = 0; i < words.Length; i++)
        {
            var longer = line + words[i];
            if (line.Length == 0 || Of(longer.TrimEnd(), size) <= width)
            {
                line = longer;
            }
            else if (lines.Count + 1 == mostLines)
            {
                line += string.Concat(words[i..]);
                break;
            }
            else
            {
                lines.Add(Cut(line.TrimEnd(), size, width));
                line = words[i];
            }
        }

        lines.Add(Cut(line.TrimEnd(), size, width));
        return [.. lines];
    }

    /// <summary>Each word with the space or hyphen behind it.</summary>
    private static string[] Words(string text) =>
        [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(word => Parts($"{word} "))];

    private static IEnumerable<string> Parts(string word)
    {
        var start = 0;
        for (var hyphen = word.IndexOf('-', 1); hyphen >= 0; hyphen = word.IndexOf('-', hyphen + 1))
        {
            yield return word[start..(hyphen + 1)];
            start = hyphen + 1;
        }

        yield return word[start..];
    }

    private static string Cut(string line, double size, double width)
    {
        if (Of(line, size) <= width) return line;
        var kept = new StringBuilder();
        var left = width - Of(Ellipsis, size);
        foreach (var rune in line.EnumerateRunes())
        {
            left -= WidthOf(rune) * size;
            if (left < 0) break;
            kept.Append(rune.ToString());
        }

        return kept.ToString().TrimEnd() + Ellipsis;
    }

    private static double WidthOf(Rune rune) => rune.Value switch
    {
        'i' or 'j' or 'l' or 'I' or '.' or ',' or '\'' or '|' or ':' or ' ' => 0.36,
        'f' or 't' or 'r' or '(' or ')' or '-' => 0.44,
        'm' or 'w' or 'M' or 'W' or '@' or '%' or '…' => 0.99,
        >= 'A' and <= 'Z' => 0.74,
        < 0x1100 => 0.64,
        _ => 1.05,
    };
}
