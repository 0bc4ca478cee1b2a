using System.Text;
using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Briefs.Calendar;

/// <summary>Content lines of iCalendar: escaped as RFC 5545, 3.3.11 asks, folded after 75 octets as 3.1 asks, each ending in CR and LF.</summary>
internal sealed class CalendarLines
{
    private const int MostOctets = 75;

    private readonly StringBuilder _text = new();

    public override string ToString() => _text.ToString();

    /// <summary>A property whose value is no text: a date, a name of the standard, an identifier.</summary>
    public void Add(string name, string value) => Fold($"{name}:{value}");

    /// <summary>A property whose value is a text from outside, of any length and any characters.</summary>
    public void AddText(string name, string value) => Fold($"{name}:{Escape(value)}");

    private static string Escape(string value) => string.Join("\\n", value.ReplaceLineEndings("\n").Split('\n').Select(EscapeLine));

    private static string EscapeLine(string line) => VisibleText.Of(line.Replace('\t', ' '))
        .Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal).Replace(",", "\\,", StringComparison.Ordinal);

    // A line is never cut within a character: what follows the cut starts with a space, which counts.
    private void Fold(string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > MostOctets)
            {
                _text.Append("\r\n ");
                octets = 1;
            }

            _text.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }

        _text.Append("\r\n");
    }
}
