using System.Text;
using StrategyAdvisor.Accounts.Tables;
using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Accounts.Duck;

/// <summary>Finds single records of a CSV file that is too large to hold, by their number, to say where in it a mistake stands.</summary>
/// <remarks>Reads on from where it last was; a record before that costs another reading from the start.</remarks>
internal sealed class CsvRecords(string path, string shownPath) : IDisposable
{
    private const int Longest = 1 << 21;

    private CsvRow? _header;
    private StreamReader? _reader;
    private long _next = 1;
    private int _line = 1;

    /// <param name="number">Counted from 1, the header being 1; blank lines are none.</param>
    /// <returns>Null past the end of the file, or where the file cannot be read.</returns>
    public CsvRow? Read(long number)
    {
        if (number == 1 && _header is not null) return _header;
        try
        {
            if (_reader is null || number < _next) Restart();
            while (Next() is { } record)
            {
                if (_next++ == number) return number == 1 ? _header = record() : record();
            }
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // DuckDB tells of the same failure, with the table's name.
        }

        _reader?.Dispose();
        _reader = null;
        return null;
    }

    public void Dispose() => _reader?.Dispose();

    private void Restart()
    {
        _reader?.Dispose();
        _reader = new StreamReader(path, new UTF8Encoding(false), detectEncodingFromByteOrderMarks: true);
        (_next, _line) = (1, 1);
    }

    // Parsed only when asked for: the records on the way are merely counted.
    private Func<CsvRow?>? Next()
    {
        var text = new StringBuilder();
        var first = _line;
        while (_reader!.ReadLine() is { } line)
        {
            _line++;
            if (text.Length == 0 && line.Length == 0)
            {
                first = _line;
                continue;
            }

            text.Append(text.Length == 0 ? "" : "\n").Append(line);
            if (text.Length > Longest || IsWhole(text)) return () => new CsvReader(new SourceText(shownPath, text.ToString(), first)).Next();
        }

        return text.Length == 0 ? null : () => new CsvReader(new SourceText(shownPath, text.ToString(), first)).Next();
    }

    private static bool IsWhole(StringBuilder text)
    {
        var quotes = 0;
        foreach (var chunk in text.GetChunks()) quotes += chunk.Span.Count('"');
        return quotes % 2 == 0;
    }
}
