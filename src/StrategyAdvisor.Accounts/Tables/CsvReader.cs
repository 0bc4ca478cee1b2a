using System.Text;
using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Accounts.Tables;

/// <summary>Cuts a table into rows and cells as RFC 4180 has it: commas, quotes around cells that hold commas, quotes or line ends, a quote inside written twice.</summary>
/// <remarks>Own, because no reader at hand tells where in the file each cell stands. Beyond the RFC it takes any line end, skips blank lines
/// and takes a quote in the middle of an unquoted cell as it is.</remarks>
internal sealed class CsvReader(SourceText source)
{
    private readonly string _text = source.Content;
    private Diagnostic? _mistake;
    private int _position;

    /// <summary>True once a quote was opened and never closed: what follows it is lost.</summary>
    public bool IsCutOff { get; private set; }

    /// <summary>The next row, or null at the end.</summary>
    public CsvRow? Next()
    {
        SkipBlankLines();
        if (_position >= _text.Length) return null;
        _mistake = null;
        var cells = ImmutableArray.CreateBuilder<CsvCell>();
        cells.Add(ReadCell());
        while (_position < _text.Length && _text[_position] == ',')
        {
            _position++;
            cells.Add(ReadCell());
        }

        SkipLineEnd();
        return new CsvRow(source, cells.ToImmutable(), _mistake);
    }

    private CsvCell ReadCell()
    {
        var start = _position;
        if (start < _text.Length && _text[start] == '"') return ReadQuoted();
        SkipToDelimiter();
        return new CsvCell(_text[start.._position], false, Span.Between(start, _position));
    }

    private CsvCell ReadQuoted()
    {
        var start = _position++;
        var content = new StringBuilder();
        while (true)
        {
            var quote = _text.IndexOf('"', _position);
            if (quote < 0) return CutOff(start);
            content.Append(_text, _position, quote - _position);
            _position = quote + 1;
            if (_position == _text.Length || _text[_position] != '"') break;
            content.Append('"');
            _position++;
        }

        return Close(start, content.ToString());
    }

    private CsvCell Close(int start, string content)
    {
        var end = _position;
        SkipToDelimiter();
        if (!_text.AsSpan(end, _position - end).IsWhiteSpace())
            _mistake ??= TableDiagnostics.TextAfterQuote.At(new Location(source, Span.Between(end, _position)));
        return new CsvCell(content, true, Span.Between(start, end));
    }

    private CsvCell CutOff(int start)
    {
        IsCutOff = true;
        _position = _text.Length;
        _mistake = TableDiagnostics.UnclosedQuote.At(new Location(source, new Span(start, 1)));
        return new CsvCell(_text[(start + 1)..], true, Span.Between(start, _position));
    }

    private void SkipToDelimiter()
    {
        var length = _text.AsSpan(_position).IndexOfAny(',', '\r', '\n');
        _position = length < 0 ? _text.Length : _position + length;
    }

    private void SkipLineEnd()
    {
        if (_position < _text.Length && _text[_position] == '\r') _position++;
        if (_position < _text.Length && _text[_position] == '\n') _position++;
    }

    private void SkipBlankLines()
    {
        while (_position < _text.Length && _text[_position] is '\r' or '\n') _position++;
    }
}
