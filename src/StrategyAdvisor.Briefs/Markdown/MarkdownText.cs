using System.Text;
using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Briefs.Markdown;

/// <summary>Makes texts harmless in Markdown: whatever they hold, they print as they are.</summary>
public static class MarkdownText
{
    private const string Marks = "\\`*_{}[]<>#|~";

    /// <summary>One line that starts no list, heading or tag.</summary>
    public static string Escape(string text)
    {
        var line = VisibleText.Of(text.Replace('\n', ' ').Replace('\t', ' ').Trim());
        var escaped = new StringBuilder(line.Length + 8);
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '&') escaped.Append("&amp;");
            else if (Marks.Contains(line[i], StringComparison.Ordinal) || StartsList(line, i)) escaped.Append('\\').Append(line[i]);
            else escaped.Append(line[i]);
        }

        return escaped.ToString();
    }

    /// <summary>One line inside an HTML element of its own, where readers differ in whether Markdown counts: every mark of either is written as an entity.</summary>
    public static string EscapeHtml(string text)
    {
        var escaped = new StringBuilder();
        foreach (var character in VisibleText.Of(text.Replace('\n', ' ').Replace('\t', ' ').Trim()))
        {
            if (character is '&' or '"' or '\'' || Marks.Contains(character, StringComparison.Ordinal)) escaped.Append(CultureInfo.InvariantCulture, $"&#{(int)character};");
            else escaped.Append(character);
        }

        return escaped.ToString();
    }

    /// <summary>A text of the rule language as code; a fence longer than any run of backticks in it keeps it together.</summary>
    public static string Code(string text)
    {
        var line = VisibleText.Of(text.Replace('\n', ' ').Replace('\t', ' ').Trim());
        var longest = line.Split([.. line.Where(character => character != '`').Distinct()], StringSplitOptions.RemoveEmptyEntries).Select(run => run.Length).DefaultIfEmpty(0).Max();
        var fence = new string('`', longest + 1);
        return longest == 0 ? $"`{line}`" : $"{fence} {line} {fence}";
    }

    /// <summary>True for a dash or plus at the start, and for the mark behind the digits that the text starts with.</summary>
    private static bool StartsList(string line, int index)
    {
        if (index == 0) return line[0] is '-' or '+' or '=';
        return line[index] is '.' or ')' && line.AsSpan(0, index).IndexOfAnyExceptInRange('0', '9') < 0;
    }
}
