using StrategyAdvisor.Portfolio.Parquet;

namespace StrategyAdvisor.Portfolio.Formats;

/// <summary>Gathers blocks of verdicts into groups of rows and writes each as it is full.</summary>
internal sealed class VerdictGroups
{
    private readonly Stream _stream;
    private readonly ImmutableArray<TextBuffer> _texts;
    private readonly ImmutableArray<CountBuffer> _counts;
    private readonly ImmutableArray<WordBuffer> _verdicts;
    private ParquetWriter? _writer;
    private int _rows;

    public VerdictGroups(VerdictColumns columns, Stream stream)
    {
        _stream = stream;
        var names = columns.Names;
        _texts = [.. names[..columns.FirstCount].Select((name, column) => column < VerdictColumns.FirstDecision ? (TextBuffer)new UnlikeTexts(name) : new FewTexts(name))];
        _counts = [.. names[columns.FirstCount..columns.FirstRule].Select(name => new CountBuffer(name))];
        _verdicts = [.. names[columns.FirstRule..].Select(name => new WordBuffer(name, VerdictColumns.Words))];
    }

    // Nothing is written before the first group is there: a source that cannot be read leaves no beginning behind.
    private ParquetWriter Writer => _writer ??= new ParquetWriter(_stream, [.. _texts, .. _counts, .. _verdicts]);

    public void Add(VerdictBlock block)
    {
        for (int first = 0, count; first < block.Count; first += count)
        {
            count = Math.Min(block.Count - first, ParquetWriter.GroupRows - _rows);
            for (var i = 0; i < _texts.Length; i++) _texts[i].Add(_rows, block.Texts[i].AsSpan(first, count));
            for (var i = 0; i < _counts.Length; i++) _counts[i].Add(_rows, block.Counts[i].AsSpan(first, count));
            for (var i = 0; i < _verdicts.Length; i++) _verdicts[i].Add(_rows, block.Verdicts[i].AsSpan(first, count));
            _rows += count;
            if (_rows == ParquetWriter.GroupRows) WriteGroup();
        }
    }

    /// <summary>Writes the last group and the end of the file.</summary>
    public void Finish()
    {
        if (_rows > 0) WriteGroup();
        Writer.Finish();
    }

    private void WriteGroup()
    {
        Writer.WriteGroup(_rows);
        _rows = 0;
    }
}
