using DuckDB.NET.Data;
using DuckDB.NET.Data.DataChunk.Writer;
using StrategyAdvisor.Briefs.Model;
using StrategyAdvisor.Portfolio.Evaluation;

namespace StrategyAdvisor.Portfolio.Formats;

/// <summary>The same table as <see cref="CsvFormat"/>, in Parquet. Rows stream through; none are held but a group's.</summary>
public sealed class ParquetFormat(ReviewTerms terms) : IReviewFormat
{
    private const string Source = "reviewed_accounts";

    private readonly VerdictColumns _columns = new(terms);

    public bool IsBriefly => true;

    public object Prepare(ReviewPiece piece) => piece.Rows.Select(row => _columns.RowOf(piece, row)).ToArray();

    public void Write(IEnumerable<object> prepared, Func<PortfolioBrief?> together, Stream stream)
    {
        var scratch = Directory.CreateTempSubdirectory("advisor-parquet").FullName;
        try
        {
            var file = Path.Combine(scratch, "review.parquet");
            Copy(prepared.SelectMany(rows => (string[][])rows), file);
            using (var written = File.OpenRead(file)) written.CopyTo(stream);
            together();
        }
        finally
        {
            Directory.Delete(scratch, recursive: true);
        }
    }

    private void Copy(IEnumerable<string[]> rows, string file)
    {
        using var duck = new DuckDBConnection("DataSource=:memory:;autoinstall_known_extensions=false;autoload_known_extensions=false;threads=1");
        duck.Open();
        var columns = _columns.Names.Select((name, column) => new ColumnInfo(name, IsCount(column) ? typeof(int) : typeof(string))).ToList();
        var failure = (Exception?)null;
        duck.RegisterTableFunction(Source, () => new TableFunction(columns, Guarded(rows, problem => failure = problem)), WriteRow);
        using var copy = duck.CreateCommand();
        // One thread, groups of fixed size: the same rows give the same bytes.
        copy.CommandText = $"COPY (FROM {Source}()) TO '{file.Replace("'", "''", StringComparison.Ordinal)}' (FORMAT parquet, ROW_GROUP_SIZE 61440, COMPRESSION zstd)";
        try
        {
            copy.ExecuteNonQuery();
        }
        catch (DuckDBException problem)
        {
            failure ??= new IOException(problem.Message.Split('\n')[0], problem);
        }

        if (failure is not null) System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(failure);
    }

    private bool IsCount(int column) => column >= _columns.FirstCount && column < _columns.FirstRule;

    private void WriteRow(object? item, IDuckDBDataWriter[] writers, ulong row)
    {
        var cells = (string[])item!;
        for (var column = 0; column < cells.Length; column++)
        {
            if (IsCount(column)) writers[column].WriteValue(int.Parse(cells[column], CultureInfo.InvariantCulture), row);
            else if (cells[column].Length == 0) writers[column].WriteNull(row);
            else writers[column].WriteValue(cells[column], row);
        }
    }

    // An exception must not cross the library that asks for rows; it is kept and thrown again behind it.
    private static IEnumerable<string[]> Guarded(IEnumerable<string[]> rows, Action<Exception> keep)
    {
        using var from = rows.GetEnumerator();
        while (true)
        {
            try
            {
                if (!from.MoveNext()) yield break;
            }
            catch (Exception problem)
            {
                keep(problem);
                yield break;
            }

            yield return from.Current;
        }
    }
}
