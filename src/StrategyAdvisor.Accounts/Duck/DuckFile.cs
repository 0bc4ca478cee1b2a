using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Accounts.Duck;

/// <summary>A table in a file that DuckDB reads.</summary>
/// <param name="Path">The whole path.</param>
/// <param name="ShownPath">The path as the user gave it.</param>
internal abstract record DuckFile(string Path, string ShownPath) : IDisposable
{
    /// <summary>The file's name without its ending, which is what the table holds.</summary>
    public string Subject => System.IO.Path.GetFileNameWithoutExtension(Path);

    /// <summary>The file of a kind that its ending names, or null for any other.</summary>
    public static DuckFile? Of(string path, string shownPath) => System.IO.Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".csv" => new CsvFile(path, shownPath),
        ".parquet" => new ParquetFile(path, shownPath),
        ".jsonl" or ".ndjson" => new JsonLinesFile(path, shownPath),
        _ => null,
    };

    /// <summary>How the file is asked for its rows.</summary>
    /// <exception cref="Rows.UnreadableSourceException">It has no header, or is none of its kind.</exception>
    public abstract DuckTable Describe(DuckDatabase database);

    /// <summary>Where a cell stands. A file without lines has its rows for lines and its columns for columns.</summary>
    /// <param name="row">Counted from 1 among the rows that can be read.</param>
    public virtual Location PlaceOf(long row, int column) => new(new SourceText(ShownPath, new string(' ', column + 1), (int)Math.Min(row, int.MaxValue)), new Span(column, 0));

    /// <summary>Closes what was opened to say where cells stand.</summary>
    public virtual void Dispose()
    {
    }

    // A star or bracket in a folder's name would be taken for a pattern.
    protected string Literal => DuckDatabase.Literal(Path.Replace("[", "[[]", StringComparison.Ordinal).Replace("*", "[*]", StringComparison.Ordinal).Replace("?", "[?]", StringComparison.Ordinal));

    protected static DuckTable DescribeAs(DuckDatabase database, string from, Func<ImmutableArray<(string Name, string Type)>, DuckTable> read)
    {
        using var query = new DuckQuery(database, $"SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM {from})");
        var columns = ImmutableArray.CreateBuilder<(string, string)>();
        while (query.Next() is { } chunk)
        {
            var count = (int)DuckDB.NET.Native.NativeMethods.DataChunks.DuckDBDataChunkGetSize(chunk);
            var cells = (Names: DuckVectors.Read(chunk, 0, query.TypeOf(0), count), Types: DuckVectors.Read(chunk, 1, query.TypeOf(1), count));
            for (var row = 0; row < count; row++) columns.Add((cells.Names.TextOf(row), cells.Types.TextOf(row)));
        }

        return read(columns.ToImmutable());
    }
}

/// <summary>What a query says to read a file.</summary>
/// <param name="Names">The columns as the file names them.</param>
/// <param name="Columns">The same as expressions, in the same order.</param>
/// <param name="From">What stands behind FROM.</param>
/// <param name="Number">An expression for the number of a row, counted from 1.</param>
internal sealed record DuckTable(ImmutableArray<string> Names, ImmutableArray<string> Columns, string From, string Number)
{
    /// <summary>Rejected rows go here, where the file's kind rejects any.</summary>
    public string? Rejects { get; init; }
}
