using System.Runtime.InteropServices;
using DuckDB.NET.Native;
using StrategyAdvisor.Briefs.Model;
using StrategyAdvisor.Portfolio.Evaluation;

namespace StrategyAdvisor.Portfolio.Formats;

/// <summary>The same table as <see cref="CsvFormat"/>, in Parquet. Rows stream through; none are held but a group's.</summary>
public sealed class ParquetFormat(ReviewTerms terms) : IReviewFormat
{
    private const string Source = "reviewed_accounts";

    // One thread, groups of fixed size: the same rows give the same bytes.
    private static readonly ImmutableArray<string> Settings = ["SET autoinstall_known_extensions = false", "SET autoload_known_extensions = false", "SET threads = 1"];

    private readonly VerdictColumns _columns = new(terms);

    public bool IsBriefly => true;

    public object Prepare(ReviewPiece piece) => _columns.BlockOf(piece);

    public void Write(IEnumerable<object> prepared, Func<PortfolioBrief?> together, Stream stream)
    {
        var scratch = Directory.CreateTempSubdirectory("advisor-parquet").FullName;
        try
        {
            var file = Path.Combine(scratch, "review.parquet");
            Copy(prepared.Cast<VerdictBlock>(), file);
            using (var written = File.OpenRead(file)) written.CopyTo(stream);
            together();
        }
        finally
        {
            Directory.Delete(scratch, recursive: true);
        }
    }

    private void Copy(IEnumerable<VerdictBlock> blocks, string file)
    {
        using var scan = new BlockScan(_columns, blocks.GetEnumerator());
        var handle = GCHandle.Alloc(scan);
        try
        {
            if (!NativeMethods.Startup.DuckDBOpen(":memory:", out var database).IsSuccess()) throw new InvalidOperationException("DuckDB does not start");
            using var _ = database;
            if (!NativeMethods.Startup.DuckDBConnect(database, out var connection).IsSuccess()) throw new InvalidOperationException("DuckDB does not start");
            using var open = connection;
            foreach (var setting in Settings) Execute(connection, setting, scan);
            BlockScan.Register(connection, Source, handle);
            Execute(connection, $"COPY (FROM {Source}()) TO '{file.Replace("'", "''", StringComparison.Ordinal)}' (FORMAT parquet, ROW_GROUP_SIZE 61440, COMPRESSION zstd)", scan);
        }
        finally
        {
            handle.Free();
        }
    }

    /// <exception cref="IOException">The file cannot be written.</exception>
    private static void Execute(DuckDBNativeConnection connection, string statement, BlockScan scan)
    {
        var isDone = NativeMethods.Query.DuckDBQuery(connection, statement, out var result).IsSuccess();
        var message = isDone ? "" : NativeMethods.Query.DuckDBResultError(ref result);
        NativeMethods.Query.DuckDBDestroyResult(ref result);
        if (scan.Failure is { } failure) System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(failure);
        if (!isDone) throw new IOException(message.Split('\n')[0]);
    }
}
