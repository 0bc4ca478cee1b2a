using System.Data.Common;
using StrategyAdvisor.Accounts.Rows;
using StrategyAdvisor.Facts.Batches;
using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Accounts.Databases;

/// <summary>The rows that a database's reader gives, as texts.</summary>
/// <param name="reader">Its columns are the table's.</param>
/// <param name="shownPath">The database and the table.</param>
/// <param name="close">What ends with the rows, after the reader.</param>
internal sealed class ReaderRows(DbDataReader reader, string shownPath, IDisposable close) : IRowSource
{
    private const int Most = 2048;

    private readonly bool[] _areFlags = [.. Enumerable.Range(0, reader.FieldCount).Select(column => reader.GetDataTypeName(column).StartsWith("bool", StringComparison.OrdinalIgnoreCase))];
    private long _read;

    public ImmutableArray<string> Names { get; } = [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)];

    public string ShownPath => shownPath;

    public long? Total { get; init; }

    public ImmutableArray<RejectedRow> Rejected => [];

    public RowBlock? Next()
    {
        var texts = Names.Select(_ => new string?[Most]).ToArray();
        var count = 0;
        try
        {
            while (count < Most && reader.Read())
            {
                for (var column = 0; column < texts.Length; column++) texts[column][count] = TextOf(column);
                count++;
            }
        }
        catch (DbException problem)
        {
            throw new UnreadableSourceException(AccountDiagnostics.SourceFails.At(new Location(new SourceText(shownPath, ""), default), shownPath, problem.Message), problem);
        }

        if (count == 0) return null;
        var numbers = new long[count];
        for (var row = 0; row < count; row++) numbers[row] = ++_read;
        return new RowBlock(count, [.. texts.Select(column => (Cells)new TextCells(column))], numbers);
    }

    public Location PlaceOf(long row, int column) => new(new SourceText(shownPath, new string(' ', column + 1), (int)Math.Min(row, int.MaxValue)), new Span(column, 0));

    public void Dispose()
    {
        reader.Dispose();
        close.Dispose();
    }

    private string? TextOf(int column) => reader.GetValue(column) switch
    {
        DBNull => null,
        string text => text,
        long flag when _areFlags[column] && flag is 0 or 1 => FactText.Boolean(flag != 0),
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        string?[] items => FactText.List([.. items.Select(item => item ?? FactValueReader.Unknown)]),
        byte[] bytes => $"{bytes.Length.ToString(CultureInfo.InvariantCulture)} bytes",
        IFormattable value => value.ToString(null, CultureInfo.InvariantCulture),
        var other => other.ToString(),
    };
}
