using StrategyAdvisor.Accounts.Databases;
using StrategyAdvisor.Accounts.Duck;
using StrategyAdvisor.Accounts.Rates;
using StrategyAdvisor.Accounts.Rows;
using StrategyAdvisor.Accounts.Streams;
using StrategyAdvisor.Accounts.Tables;
using StrategyAdvisor.Facts.Batches;
using StrategyAdvisor.Facts.Dictionary;
using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Accounts;

/// <summary>Accounts from wherever a user keeps them, a chunk at a time: dossiers, tables as CSV, Parquet or JSON lines, a SQLite file, a PostgreSQL database.</summary>
/// <remarks>Tables are read in bounded memory whatever their size; dossiers, and small folders of CSV, are held whole.</remarks>
public sealed class AccountStream
{
    // Up to here CSV is read by the reader that knows the place of every cell without a second look.
    private const long LargestHeldFolder = 64 * 1024 * 1024;

    private static readonly ImmutableArray<string> Endings = [".csv", ".parquet", ".jsonl", ".ndjson"];

    private readonly string _source;
    private readonly Func<IEnumerable<AccountChunk>> _read;
    private readonly Func<ITableStore>? _open;
    private readonly long? _held;
    private TableStream? _tables;

    private AccountStream(string source, PortfolioTerms terms, long held, Func<IEnumerable<AccountChunk>> read)
    {
        _held = held;
        _source = source;
        Terms = terms;
        _read = read;
    }

    private AccountStream(Func<ITableStore> open, string shownPath, PortfolioTerms terms, FactDictionary dictionary)
    {
        _source = shownPath;
        Terms = terms;
        _open = open;
        _read = () => ChunksOf(open, shownPath, dictionary);
    }

    public PortfolioTerms Terms { get; }

    /// <summary>How many accounts there are, once they are being read and where the source can tell.</summary>
    public long? Total => _tables?.Total ?? _held;

    /// <summary>Finds out what a source is. Nothing of its accounts is read yet.</summary>
    /// <param name="source">A path or the address of a database.</param>
    /// <param name="diagnostics">Takes mistakes in the portfolio's terms.</param>
    public static AccountStream Open(string source, FactDictionary dictionary, DiagnosticList diagnostics)
    {
        if (PostgresAddress.IsAddress(source)) return OfStore(() => new PostgresStore(source), PostgresAddress.Shown(source), null, dictionary, diagnostics);
        if (File.Exists(source) && SqliteStore.IsDatabase(source))
            return OfStore(() => new SqliteStore(source, Shown(source)), Shown(source), FolderOf(source), dictionary, diagnostics);
        var folder = Directory.Exists(source) ? source : IsAccountsTable(source) ? FolderOf(source) : null;
        return folder is not null && IsStreamed(folder) ? OfFiles(folder, dictionary, diagnostics) : OfReader(source, dictionary, diagnostics);
    }

    /// <summary>A folder of tables, read as large ones are, however small it is.</summary>
    public static AccountStream OfFiles(string folder, FactDictionary dictionary, DiagnosticList diagnostics) =>
        OfStore(() => new DuckStore(folder, Shown(folder), Files(folder)), Shown(folder), folder, dictionary, diagnostics);

    /// <summary>Reads the accounts from the first to the last.</summary>
    /// <exception cref="UnreadableSourceException">The source fails as a whole.</exception>
    public IEnumerable<AccountChunk> Chunks() => _read();

    /// <summary>What one unit of a currency is worth in the portfolio's: the table <c>rates</c>, or the file rates.csv beside the accounts or in the folder above them. Null where there is none.</summary>
    /// <param name="today">The as-of date; later rates do not count.</param>
    /// <exception cref="UnreadableSourceException">The source fails.</exception>
    public ImmutableSortedDictionary<string, decimal>? RatesAsOf(NodaTime.LocalDate today, DiagnosticList diagnostics)
    {
        using var store = _open?.Invoke();
        if (store is not null && store.Tables.Contains(RateTable.Name, StringComparer.Ordinal))
        {
            using var rows = store.Open(RateTable.Name, "currency");
            return new RateTable(today, diagnostics).Read(rows);
        }

        var folder = Directory.Exists(_source) ? _source : FolderOf(_source);
        string[] places = [Path.Combine(folder, RateTable.FileName), Path.Combine(folder, "..", RateTable.FileName)];
        return places.FirstOrDefault(File.Exists) is { } file ? new RateTable(today, diagnostics).Read(new TableFile(file, Shown(file))) : null;
    }

    /// <summary>All accounts at once, for who asks about single ones of a portfolio that fits in memory.</summary>
    /// <param name="diagnostics">Takes every mistake, that the source fails as a whole among them.</param>
    internal AccountPortfolio Gather(FactDictionary dictionary, DiagnosticList diagnostics)
    {
        var batch = new FactBatchBuilder(dictionary);
        var refused = ImmutableArray.CreateBuilder<RefusedAccount>();
        try
        {
            foreach (var chunk in Chunks())
            {
                for (var account = 0; account < chunk.Batch.Count; account++) batch.Add(DraftCopy.Of(chunk.Batch, account));
                refused.AddRange(chunk.Refused);
                diagnostics.AddRange(chunk.Diagnostics);
            }
        }
        catch (UnreadableSourceException failure)
        {
            diagnostics.Add(failure.Diagnostic);
            return new AccountPortfolio(new FactBatchBuilder(dictionary).Build(), Terms, []);
        }

        return new AccountPortfolio(batch.Build(), Terms, refused.ToImmutable());
    }

    /// <summary>True where <see cref="AccountReader"/> cannot read a source.</summary>
    internal static bool IsStore(string source) =>
        PostgresAddress.IsAddress(source) || (File.Exists(source) && SqliteStore.IsDatabase(source)) || (Directory.Exists(source) ? IsStreamed(source) : IsAccountsTable(source) && IsStreamed(FolderOf(source)));

    /// <param name="folder">Where a file of terms may lie; null where the store is in none.</param>
    private static AccountStream OfStore(Func<ITableStore> open, string shownPath, string? folder, FactDictionary dictionary, DiagnosticList diagnostics)
    {
        var terms = TableOfTerms(open, diagnostics) ?? (folder is null ? PortfolioTerms.Default : PortfolioTermsReader.Find(folder, diagnostics));
        return new AccountStream(open, shownPath, terms, dictionary);
    }

    private static PortfolioTerms? TableOfTerms(Func<ITableStore> open, DiagnosticList diagnostics)
    {
        try
        {
            using var store = open();
            return store.Tables.Contains(PortfolioTable.Name, StringComparer.Ordinal) ? PortfolioTable.Read(store, diagnostics) : null;
        }
        catch (UnreadableSourceException)
        {
            // Told when accounts are read from it.
            return null;
        }
    }

    private IEnumerable<AccountChunk> ChunksOf(Func<ITableStore> open, string shownPath, FactDictionary dictionary)
    {
        if (dictionary.Account.Find("id") is not { Kind: FactKind.Text, Required: true } id)
            throw new UnreadableSourceException(AccountDiagnostics.NoIdFact.At(new Location(new SourceText(shownPath, ""), default)), null);
        using var store = open();
        _tables = new TableStream(store, shownPath, dictionary, id);
        foreach (var chunk in _tables.Chunks()) yield return chunk;
    }

    private static AccountStream OfReader(string source, FactDictionary dictionary, DiagnosticList diagnostics)
    {
        var own = new DiagnosticList();
        var portfolio = AccountReader.Read(source, dictionary, own);
        return new AccountStream(source, portfolio.Terms, portfolio.Batch.Count, () => [new AccountChunk(portfolio.Batch, portfolio.Refused, own.Sorted())]);
    }

    private static bool IsStreamed(string folder)
    {
        var files = Files(folder).ToList();
        var accounts = files.FirstOrDefault(file => file.Subject == "accounts");
        if (accounts is null) return false;
        return files.Any(file => file is not CsvFile) || files.Sum(file => new FileInfo(file.Path).Length) > LargestHeldFolder;
    }

    private static IEnumerable<DuckFile> Files(string folder)
    {
        var paths = Directory.EnumerateFiles(folder).Where(path => !Path.GetFileName(path).StartsWith('.')).Order(StringComparer.Ordinal);
        return paths.Select(path => DuckFile.Of(Path.GetFullPath(path), Shown(path))).OfType<DuckFile>().DistinctBy(file => file.Subject, StringComparer.Ordinal);
    }

    private static bool IsAccountsTable(string path) => File.Exists(path) && Path.GetFileNameWithoutExtension(path) == "accounts" && Endings.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);

    private static string FolderOf(string path) => Path.GetDirectoryName(path) is { Length: > 0 } folder ? folder : ".";

    private static string Shown(string path) => path.Replace('\\', '/');
}
