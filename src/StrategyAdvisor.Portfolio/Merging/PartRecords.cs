using System.Text;

namespace StrategyAdvisor.Portfolio.Merging;

/// <summary>The records of a part of a review, one after another: a line of JSON, or a row of CSV, which may take several lines.</summary>
internal sealed class PartRecords : IDisposable
{
    private readonly StreamReader _reader;
    private readonly bool _isCsv;

    public PartRecords(string path, bool isCsv)
    {
        _reader = new StreamReader(path, new UTF8Encoding(false));
        _isCsv = isCsv;
    }

    /// <summary>The record at hand, its line end included; null past the last one.</summary>
    public string? Record { get; private set; }

    public void Next()
    {
        var line = _reader.ReadLine();
        if (line is null || !_isCsv)
        {
            Record = line is null ? null : $"{line}\n";
            return;
        }

        var record = new StringBuilder(line);
        while (Quotes(record) % 2 != 0 && _reader.ReadLine() is { } more) record.Append('\n').Append(more);
        Record = record.Append('\n').ToString();
    }

    public void Dispose() => _reader.Dispose();

    private static int Quotes(StringBuilder text)
    {
        var count = 0;
        foreach (var chunk in text.GetChunks()) count += chunk.Span.Count('"');
        return count;
    }
}
