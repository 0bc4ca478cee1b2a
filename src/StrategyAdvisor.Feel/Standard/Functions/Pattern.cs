using System.Text;
using System.Text.RegularExpressions;

namespace StrategyAdvisor.Feel.Standard.Functions;

/// <summary>A regular expression as XPath writes it (XQuery and XPath Functions 3.1, 5.6.1), which is what FEEL's <c>matches</c>, <c>replace</c> and <c>split</c> take.</summary>
internal sealed class Pattern
{
    // Only a pattern with references back is run by trying; all others take time in proportion to the text.
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(500);

    private readonly Regex _regex;

    private Pattern(Regex regex) => _regex = regex;

    /// <param name="flags">Any of <c>s m i x q</c>.</param>
    /// <returns>Null where the text is no such pattern.</returns>
    public static Pattern? Read(string text, string flags)
    {
        if (flags.Any(flag => !"smixq".Contains(flag, StringComparison.Ordinal))) return null;
        var options = RegexOptions.CultureInvariant;
        if (flags.Contains('i', StringComparison.Ordinal)) options |= RegexOptions.IgnoreCase;
        if (flags.Contains('q', StringComparison.Ordinal)) return Compile(Regex.Escape(text), options);
        if (flags.Contains('s', StringComparison.Ordinal)) options |= RegexOptions.Singleline;
        if (flags.Contains('m', StringComparison.Ordinal)) options |= RegexOptions.Multiline;
        var written = flags.Contains('x', StringComparison.Ordinal) ? PatternText.WithoutSpaces(text) : text;
        return PatternText.Translate(written, options) is { } pattern ? Compile(pattern, options) : null;
    }

    public bool IsMatch(string text) => _regex.IsMatch(text);

    /// <summary>Null where the pattern matches nothing at all, or the replacement is none.</summary>
    public string? Replace(string text, string replacement) =>
        _regex.IsMatch("") || !IsReplacement(replacement) ? null : _regex.Replace(text, match => Filled(replacement, match));

    public IEnumerable<string> Split(string text)
    {
        var start = 0;
        foreach (Match match in _regex.Matches(text))
        {
            if (match.Length == 0) continue;
            yield return text[start..match.Index];
            start = match.Index + match.Length;
        }

        yield return text[start..];
    }

    private static Pattern? Compile(string pattern, RegexOptions options)
    {
        try
        {
            return new Pattern(new Regex(pattern, options | RegexOptions.NonBacktracking, matchTimeout: Longest));
        }
        catch (NotSupportedException)
        {
            return new Pattern(new Regex(pattern, options, matchTimeout: Longest));
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>A dollar stands before a digit, a backslash before a dollar or a backslash.</summary>
    private static bool IsReplacement(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var next = i + 1 < text.Length ? text[i + 1] : '\0';
            if (text[i] == '$' && !char.IsAsciiDigit(next)) return false;
            if (text[i] == '\\' && next is not ('$' or '\\')) return false;
            if (text[i] == '\\') i++;
        }

        return true;
    }

    private static string Filled(string replacement, Match match)
    {
        var builder = new StringBuilder();
        for (var i = 0; i < replacement.Length; i++)
        {
            if (replacement[i] == '\\') builder.Append(replacement[++i]);
            else if (replacement[i] == '$') i = AppendGroup(builder, replacement, i + 1, match);
            else builder.Append(replacement[i]);
        }

        return builder.ToString();
    }

    /// <summary>Takes as many digits as make the number of a group, at least one; returns where the last one stands.</summary>
    private static int AppendGroup(StringBuilder builder, string replacement, int start, Match match)
    {
        var group = replacement[start] - '0';
        var last = start;
        while (last + 1 < replacement.Length && char.IsAsciiDigit(replacement[last + 1]) && (group * 10) + replacement[last + 1] - '0' < match.Groups.Count)
            group = (group * 10) + replacement[++last] - '0';
        if (group < match.Groups.Count) builder.Append(match.Groups[group].ValueSpan);
        return last;
    }
}
