namespace StrategyAdvisor.Feel.Text;

/// <summary>A whole file (or request body, or command-line argument) with the name under which diagnostics show it.</summary>
public sealed class SourceText
{
    private readonly int[] _lineStarts;

    /// <param name="path">What a diagnostic prints before the line, for example <c>rules/finance.rules.yaml</c>.</param>
    /// <param name="content">The text, without a byte order mark.</param>
    /// <param name="firstLine">The number of its first line, where the text is a piece of a larger file.</param>
    public SourceText(string path, string content, int firstLine = 1)
    {
        Path = path;
        Content = content;
        FirstLine = firstLine;
        _lineStarts = FindLineStarts(content);
    }

    public string Path { get; }

    public string Content { get; }

    public int FirstLine { get; }

    /// <summary>The name of the pack that the text belongs to, where several lie upon one another; else null.</summary>
    public string? Layer { get; init; }

    public int LineCount => _lineStarts.Length;

    /// <summary>Line and column of an offset, the column counted from 1 and the line from <see cref="FirstLine"/>; an offset outside the text is moved to its nearest end.</summary>
    public (int Line, int Column) PositionOf(int offset)
    {
        offset = Math.Clamp(offset, 0, Content.Length);
        var index = Array.BinarySearch(_lineStarts, offset);
        var line = index >= 0 ? index : ~index - 1;
        return (line + FirstLine, offset - _lineStarts[line] + 1);
    }

    /// <summary>The offset of a line and column counted from 1; places outside the text are moved to its nearest end.</summary>
    public int OffsetOf(int line, int column)
    {
        line -= FirstLine - 1;
        if (line < 1) return 0;
        if (line > LineCount) return Content.Length;
        return Math.Min(_lineStarts[line - 1] + Math.Max(column - 1, 0), Content.Length);
    }

    /// <summary>The text of a line (counted from 1) without its end.</summary>
    public string LineAt(int line)
    {
        line -= FirstLine - 1;
        if (line < 1 || line > LineCount) return "";
        var start = _lineStarts[line - 1];
        var end = line < LineCount ? _lineStarts[line] : Content.Length;
        return Content[start..end].TrimEnd('\r', '\n');
    }

    private static int[] FindLineStarts(string content)
    {
        var starts = new List<int> { 0 };
        for (var i = 0; i < content.Length; i++)
        {
            if (content[i] == '\n' || (content[i] == '\r' && (i + 1 == content.Length || content[i + 1] != '\n')))
                starts.Add(i + 1);
        }

        return [.. starts];
    }
}
