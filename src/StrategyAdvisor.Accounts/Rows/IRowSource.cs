using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Accounts.Rows;

/// <summary>A database, or a folder of files, that holds tables of facts.</summary>
internal interface ITableStore : IDisposable
{
    /// <summary>The names of all tables, in ordinal order.</summary>
    ImmutableArray<string> Tables { get; }

    /// <summary>Reads a table from its first row to its last.</summary>
    /// <param name="key">Spells the column by which rows are ordered: its text without blanks around it, by bytes of UTF-8; rows alike keep the order of the table.</param>
    /// <exception cref="UnreadableSourceException">The store fails.</exception>
    IRowSource Open(string table, string key);
}

/// <summary>The rows of one table, a block at a time.</summary>
internal interface IRowSource : IDisposable
{
    /// <summary>The columns, in the order of the blocks' cells.</summary>
    ImmutableArray<string> Names { get; }

    /// <summary>What a diagnostic calls the table.</summary>
    string ShownPath { get; }

    /// <summary>How many rows there are, where that is known beforehand.</summary>
    long? Total { get; }

    /// <summary>Rows that the store could not cut into cells, each told once; their accounts cannot be trusted.</summary>
    ImmutableArray<RejectedRow> Rejected { get; }

    /// <summary>The next rows, or null at the end; the block before is no longer to be read.</summary>
    /// <exception cref="UnreadableSourceException">The store fails.</exception>
    RowBlock? Next();

    /// <summary>Where a cell stands.</summary>
    /// <param name="row">Counted from 1 in the order of the table.</param>
    /// <param name="column">A position in <see cref="Names"/>.</param>
    Location PlaceOf(long row, int column);
}

/// <param name="Key">The account that it names, or null where that cannot be told.</param>
internal sealed record RejectedRow(string? Key, Diagnostic Mistake);

/// <summary>A source that fails as a whole: a file that is none, a lost database.</summary>
public sealed class UnreadableSourceException(Diagnostic diagnostic, Exception? cause) : Exception(diagnostic.ToString(), cause)
{
    public Diagnostic Diagnostic { get; } = diagnostic;
}
