using System.Text;
using StrategyAdvisor.Facts.Documents;
using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Rules.Formatting;

/// <summary>Two spaces a level, lists one level below their key, one space behind a dash or a colon. Texts over several lines move as a whole; what is in brackets stays as it is.</summary>
internal sealed class Indentation
{
    private const int Level = 2;

    private readonly SourceText _file;
    private readonly string[] _lines;
    private readonly int?[] _indents;
    private readonly SortedDictionary<int, (int End, string Text)> _gaps = [];
    private bool _isOdd;

    private Indentation(SourceText file)
    {
        _file = file;
        _lines = file.Content.Split('\n');
        _indents = new int?[_lines.Length];
    }

    /// <summary>The text with its indentation made uniform.</summary>
    /// <param name="file">Line ends are single feeds.</param>
    /// <returns>Null where it is written in a way that is not understood here.</returns>
    public static string? Apply(SourceText file, ImmutableArray<DocumentNode> documents)
    {
        var indentation = new Indentation(file);
        foreach (var document in documents) indentation.Place(document, 0);
        return indentation._isOdd ? null : indentation.Print();
    }

    private void Place(DocumentNode node, int indent)
    {
        switch (node)
        {
            case ScalarNode scalar:
                PlaceLines(scalar, indent, areShifted: false);
                break;
            case MappingNode or SequenceNode when CharacterAt(node) is '{' or '[':
                PlaceLines(node, indent, areShifted: true);
                break;
            case MappingNode mapping:
                foreach (var entry in mapping.Entries) Place(entry, indent);
                break;
            case SequenceNode sequence:
                foreach (var item in sequence.Items) PlaceItem(item, indent);
                break;
        }
    }

    private void Place(MappingEntry entry, int indent)
    {
        var line = LineOf(entry.Key);
        if (IsFirstOfLine(entry.Key)) _indents[line] = indent;
        var (start, end) = (entry.Key.Location.Span.End, entry.Value.Location.Span.Start);
        if (start < end && _file.Content[start..end] is var gap && gap.Trim(' ') == ":") _gaps[start] = (end, ": ");
        if (entry.Value is ScalarNode { Style: ScalarStyle.Block }) PlaceBlock(line, IndentOf(line, entry.Key), indent);
        else Place(entry.Value, indent + Level);
    }

    private void PlaceItem(DocumentNode item, int indent)
    {
        var line = LineOf(item);
        var start = item.Location.Span.Start;
        var before = _lines[line][..Math.Min(_lines[line].Length, ColumnOf(item))];
        if (before.Trim().Length == 0 && DashAbove(line) is { } alone)
        {
            _indents[alone] = indent;
            Place(item, indent + Level);
            return;
        }

        // A list in a list, an entry that is nothing: rare enough to be left as they are.
        if (before.Trim() != "-")
        {
            _isOdd = true;
            return;
        }

        _indents[line] = indent;
        var dash = start - before.Length + before.IndexOf('-', StringComparison.Ordinal);
        _gaps[dash] = (start, "- ");
        if (item is ScalarNode { Style: ScalarStyle.Block }) PlaceBlock(line, before.Length - before.TrimStart().Length, indent);
        else Place(item, indent + Level);
    }

    /// <summary>The line with a dash alone that an entry further down belongs to, or null.</summary>
    private int? DashAbove(int line)
    {
        while (--line >= 0)
        {
            var words = _lines[line].TrimStart(' ');
            if (words.Length > 0 && words[0] != '#') return words.Split(" #")[0].TrimEnd() == "-" ? line : null;
        }

        return null;
    }

    /// <summary>The lines of a text under <c>|</c> or <c>&gt;</c>.</summary>
    /// <param name="header">The line on which its sign stands.</param>
    /// <param name="old">The indentation of what it belongs to, before.</param>
    /// <param name="indent">The same now.</param>
    private void PlaceBlock(int header, int old, int indent)
    {
        var end = header + 1;
        while (end < _lines.Length && (_lines[end].Length == 0 || SpacesOf(_lines[end]) > old)) end++;
        var lines = Enumerable.Range(header + 1, end - header - 1).Where(line => _lines[line].Length > 0).ToList();
        if (lines.Count == 0) return;
        var sign = _lines[header].Split(" #")[0].TrimEnd();
        _isOdd |= char.IsAsciiDigit(sign[^1]) || (sign.Length > 1 && char.IsAsciiDigit(sign[^2]));
        var least = lines.Min(line => SpacesOf(_lines[line]));
        foreach (var line in lines) _indents[line] = indent + Level + SpacesOf(_lines[line]) - least;
    }

    /// <summary>Something that may go over several lines, of which the first may stand behind its key.</summary>
    /// <param name="areShifted">Whether the lines keep how far they stand from each other.</param>
    private void PlaceLines(DocumentNode node, int indent, bool areShifted)
    {
        if (node.Location.Span.Length == 0) return;
        var (first, last) = (LineOf(node), _file.PositionOf(node.Location.Span.End - 1).Line - _file.FirstLine);
        if (IsFirstOfLine(node)) _indents[first] = indent;
        var shift = (_indents[first] ?? SpacesOf(_lines[first])) - SpacesOf(_lines[first]);
        for (var line = first + 1; line <= last; line++)
        {
            if (_lines[line].Length > 0) _indents[line] = areShifted ? Math.Max(0, SpacesOf(_lines[line]) + shift) : indent;
        }
    }

    private string Print()
    {
        var text = new StringBuilder();
        var start = 0;
        for (var line = 0; line < _lines.Length; line++)
        {
            var spaces = SpacesOf(_lines[line]);
            if (line > 0) text.Append('\n');
            text.Append(' ', _lines[line].Length == 0 ? 0 : _indents[line] ?? OfComment(line, spaces));
            AppendLine(text, start + spaces, start + _lines[line].Length);
            start += _lines[line].Length + 1;
        }

        return text.ToString();
    }

    private void AppendLine(StringBuilder text, int from, int to)
    {
        foreach (var (start, (end, words)) in _gaps.Where(gap => gap.Key >= from && gap.Key < to).ToList())
        {
            text.Append(_file.Content, from, start - from).Append(words);
            from = end;
        }

        text.Append(_file.Content, from, Math.Max(0, to - from));
    }

    /// <summary>A comment goes with the next line that stood as far in as it did, else with the last one that did, else with the next one.</summary>
    private int OfComment(int line, int spaces)
    {
        var next = Enumerable.Range(line, _lines.Length - line).FirstOrDefault(other => _indents[other] is not null, -1);
        if (next < 0 && spaces == 0) return 0;
        if (next >= 0 && SpacesOf(_lines[next]) == spaces) return _indents[next]!.Value;
        var last = Enumerable.Range(0, line).LastOrDefault(other => _indents[other] is not null && SpacesOf(_lines[other]) == spaces, -1);
        return last >= 0 ? _indents[last]!.Value : next >= 0 && SpacesOf(_lines[next]) > spaces ? _indents[next]!.Value : spaces;
    }

    private char CharacterAt(DocumentNode node) => node.Location.Span.Start < _file.Content.Length ? _file.Content[node.Location.Span.Start] : '\0';

    private int LineOf(DocumentNode node) => node.Location.Position.Line - _file.FirstLine;

    private bool IsFirstOfLine(DocumentNode node) => SpacesOf(_lines[LineOf(node)]) == ColumnOf(node);

    /// <summary>How far in the map stands that a key belongs to: behind a dash it is the key's own column.</summary>
    private int IndentOf(int line, ScalarNode key) => IsFirstOfLine(key) ? SpacesOf(_lines[line]) : ColumnOf(key);

    private static int ColumnOf(DocumentNode node) => node.Location.Position.Column - 1;

    private static int SpacesOf(string line) => line.Length - line.TrimStart(' ').Length;
}
