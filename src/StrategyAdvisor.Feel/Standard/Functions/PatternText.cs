using System.Text;
using System.Text.RegularExpressions;

namespace StrategyAdvisor.Feel.Standard.Functions;

/// <summary>Turns XPath's notation of regular expressions into .NET's, and refuses what only .NET has.</summary>
internal sealed class PatternText
{
    // What may stand in an XML name (XML 1.0, 2.3), as classes of .NET.
    private const string NameStart = @"\p{L}_:";
    private const string NamePart = @"\p{L}\p{N}\p{M}_:.\-·";
    private const string Escapable = @"nrt\|.?*+(){}-[]^$sSiIcCdDwWpP";

    private readonly string _pattern;
    private readonly RegexOptions _options;
    private readonly StringBuilder _written = new();
    private readonly Stack<int> _openGroups = [];
    private int _groups;
    private int _classDepth;

    private PatternText(string pattern, RegexOptions options)
    {
        _pattern = pattern;
        _options = options;
    }

    /// <summary>Flag x: white space outside character classes has no meaning.</summary>
    public static string WithoutSpaces(string pattern)
    {
        var builder = new StringBuilder(pattern.Length);
        var depth = 0;
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] == '\\' && i + 1 < pattern.Length) builder.Append(pattern[i++]);
            else if (pattern[i] == '[') depth++;
            else if (pattern[i] == ']') depth--;
            if (depth > 0 || pattern[i] is not ('\t' or '\n' or '\r' or ' ')) builder.Append(pattern[i]);
        }

        return builder.ToString();
    }

    /// <summary>Null where the pattern is wrong in XPath, although .NET might take it.</summary>
    public static string? Translate(string pattern, RegexOptions options)
    {
        var text = new PatternText(pattern, options);
        for (var i = 0; i < pattern.Length;)
        {
            var length = text._classDepth > 0 ? text.TakeInClass(i) : text.Take(i);
            if (length == 0) return null;
            i += length;
        }

        return text._classDepth == 0 && text._openGroups.Count == 0 ? text._written.ToString() : null;
    }

    /// <summary>Translates what stands outside character classes; gives how much it took, 0 for a mistake.</summary>
    private int Take(int index) => _pattern[index] switch
    {
        '\\' when char.IsAsciiDigit(At(index + 1)) => TakeReference(At(index + 1) - '0'),
        '\\' => TakeEscape(index),
        '[' => TakeClass(index),
        '(' => TakeGroup(index),
        ')' => _openGroups.TryPop(out _) ? Write(")", 1) : 0,
        ']' or '}' => 0,
        '{' => TakeQuantity(index),
        '.' => Write(_options.HasFlag(RegexOptions.Singleline) ? "." : @"[^\n\r]", 1),
        '$' => Write(_options.HasFlag(RegexOptions.Multiline) ? "$" : @"\z", 1),
        var other => Write(other.ToString(), 1),
    };

    private int TakeInClass(int index)
    {
        switch (_pattern[index])
        {
            case '\\': return TakeEscape(index);
            case '[' when _pattern[index - 1] != '-': return 0;
            case '[': return TakeClass(index);
            case ']':
                _classDepth--;
                return Write("]", 1);
            default: return Write(_pattern[index].ToString(), 1);
        }
    }

    private int TakeClass(int index)
    {
        _classDepth++;
        return At(index + 1) == '^' ? Write("[^", 2) : Write("[", 1);
    }

    private int TakeGroup(int index)
    {
        var isCapturing = At(index + 1) != '?';
        if (!isCapturing && At(index + 2) != ':') return 0;
        _openGroups.Push(isCapturing ? ++_groups : 0);
        return isCapturing ? Write("(", 1) : Write("(?:", 3);
    }

    /// <summary>A group can only be referred to once it is closed.</summary>
    private int TakeReference(int group) =>
        group == 0 || group > _groups || _openGroups.Contains(group) ? 0 : Write($"(?:\\{group.ToString(CultureInfo.InvariantCulture)})", 2);

    private int TakeEscape(int index)
    {
        var letter = At(index + 1);
        if (letter == '\0' || !Escapable.Contains(letter, StringComparison.Ordinal)) return 0;
        if (letter is not ('p' or 'P')) return Write(Escape(letter), 2);
        var end = _pattern.IndexOf('}', index);
        return end < 0 ? 0 : Write(_pattern[index..(end + 1)], end + 1 - index);
    }

    private int TakeQuantity(int index)
    {
        var end = _pattern.IndexOf('}', index);
        if (end < 0 || _pattern[(index + 1)..end].Split(',') is not ([not ""] or [not "", _])) return 0;
        return _pattern[(index + 1)..end].All(sign => char.IsAsciiDigit(sign) || sign == ',') ? Write(_pattern[index..(end + 1)], end + 1 - index) : 0;
    }

    private string Escape(char letter) => letter switch
    {
        'i' => _classDepth > 0 ? NameStart : $"[{NameStart}]",
        'I' => $"[^{NameStart}]",
        'c' => _classDepth > 0 ? NamePart : $"[{NamePart}]",
        'C' => $"[^{NamePart}]",
        _ => $"\\{letter}",
    };

    private char At(int index) => index < _pattern.Length ? _pattern[index] : '\0';

    private int Write(string translated, int length)
    {
        _written.Append(translated);
        return length;
    }
}
