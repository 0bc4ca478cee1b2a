using System.Data.Common;
using StrategyAdvisor.Accounts.Databases;
using StrategyAdvisor.Accounts.Rows;

namespace StrategyAdvisor.Portfolio.History;

/// <summary>Reviews of the past, in a SQLite file or a PostgreSQL database. A review is in it whole or not at all, and never twice.</summary>
public abstract class ReviewHistory : IDisposable
{
    private readonly string _shown;

    private protected ReviewHistory(DbConnection connection, string shown)
    {
        Connection = connection;
        _shown = shown;
    }

    private protected DbConnection Connection { get; }

    /// <summary>Opens a history, which is made where there is none, and brings an older one up to date.</summary>
    /// <param name="address">A file, or the address of a PostgreSQL database; its password comes from the environment.</param>
    /// <exception cref="UnreadableSourceException">It cannot be opened, or a later version of this program made it.</exception>
    public static ReviewHistory Open(string address)
    {
        ReviewHistory history = PostgresAddress.IsAddress(address) ? new PostgresHistory(address) : new SqliteHistory(address);
        try
        {
            history.Guard(history.Migrate);
            return history;
        }
        catch
        {
            history.Dispose();
            throw;
        }
    }

    /// <summary>The latest review before a day, or null.</summary>
    /// <param name="day">ISO 8601.</param>
    /// <param name="isIncluded">A review as of that very day counts too.</param>
    public ReviewRecord? LatestBefore(string day, bool isIncluded) => Guard(() =>
    {
        using var query = Command($"SELECT review, pack_hash, as_of, accounts FROM reviews WHERE as_of {(isIncluded ? "<=" : "<")} @day ORDER BY as_of DESC, review DESC LIMIT 1", ("day", day));
        using var row = query.ExecuteReader();
        return row.Read() ? new ReviewRecord(row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetInt64(3)) : null;
    });

    /// <summary>The indicators of all reviews up to a day, the oldest first.</summary>
    public ImmutableArray<(string AsOf, IndicatorRecord Indicator)> Trends(string day) => Guard<ImmutableArray<(string, IndicatorRecord)>>(() =>
    {
        const string text = "SELECT r.as_of, i.indicator, i.currency, i.value FROM indicators i JOIN reviews r ON r.review = i.review WHERE r.as_of <= @day ORDER BY r.as_of, r.review, i.indicator, i.currency";
        using var query = Command(text, ("day", day));
        using var rows = query.ExecuteReader();
        var trends = ImmutableArray.CreateBuilder<(string, IndicatorRecord)>();
        while (rows.Read()) trends.Add((rows.GetString(0), new IndicatorRecord(rows.GetString(1), rows.GetString(2), decimal.Parse(rows.GetString(3), CultureInfo.InvariantCulture))));
        return trends.ToImmutable();
    });

    /// <summary>The findings of an account in each review up to a day, the oldest review first; of a review that found nothing, one row without a rule.</summary>
    /// <param name="day">ISO 8601.</param>
    public ImmutableArray<(long Review, string AsOf, string? Rule, string? Severity)> FindingsOf(string account, string day) => Guard<ImmutableArray<(long, string, string?, string?)>>(() =>
    {
        const string text = """
            SELECT r.review, r.as_of, f.rule, f.severity FROM reviews r
            JOIN review_accounts a ON a.review = r.review AND a.account = @account
            LEFT JOIN findings f ON f.review = r.review AND f.account = a.account
            WHERE r.as_of <= @day ORDER BY r.as_of, r.review, f.rule
            """;
        using var query = Command(text, ("account", account), ("day", day));
        using var rows = query.ExecuteReader();
        var found = ImmutableArray.CreateBuilder<(long, string, string?, string?)>();
        while (rows.Read()) found.Add((rows.GetInt64(0), rows.GetString(1), rows.IsDBNull(2) ? null : rows.GetString(2), rows.IsDBNull(3) ? null : rows.GetString(3)));
        return found.ToImmutable();
    });

    /// <summary>The accounts of a review in the order of their ids, one at a time.</summary>
    public IEnumerable<AccountRecord> AccountsOf(ReviewRecord review) => new HistoryAccounts(text => Command(text, ("review", review.Number)), Collation, Guard).Read();

    /// <summary>Keeps a review, unless it is kept already.</summary>
    /// <returns>False where it was.</returns>
    public bool Keep(string packHash, string asOf, HistorySpool spool, IReadOnlyCollection<IndicatorRecord> indicators) => Guard(() =>
    {
        var digest = $"{packHash}/{asOf}/{spool.Digest()}";
        using var transaction = Begin();
        using var known = Command("SELECT count(*) FROM reviews WHERE digest = @digest", ("digest", digest));
        if (Convert.ToInt64(known.ExecuteScalar(), CultureInfo.InvariantCulture) > 0) return false;
        using var last = Command("SELECT coalesce(max(review), 0) FROM reviews");
        var number = Convert.ToInt64(last.ExecuteScalar(), CultureInfo.InvariantCulture) + 1;
        using (var review = Command(
            "INSERT INTO reviews (review, digest, pack_hash, as_of, accounts) VALUES (@review, @digest, @hash, @day, @accounts)",
            ("review", number), ("digest", digest), ("hash", packHash), ("day", asOf), ("accounts", spool.Accounts))) review.ExecuteNonQuery();
        Insert("review_accounts", ["account", "name"], number, spool.Read().Select(account => (string?[])[account.Account, account.Name]));
        Insert("findings", ["account", "rule", "severity"], number, spool.Read().SelectMany(account => account.Findings.Select(finding => (string?[])[account.Account, finding.Rule, finding.Severity])));
        Insert("evidence", ["account", "rule", "fact", "value"], number, spool.Read().SelectMany(Evidence));
        Insert("decisions", ["account", "decision", "value"], number, spool.Read().SelectMany(account => account.Decisions.Select(decision => (string?[])[account.Account, decision.Key, decision.Value])));
        Insert("indicators", ["indicator", "currency", "value"], number, indicators.Select(one => (string?[])[one.Indicator, one.Currency, one.Value.ToString(CultureInfo.InvariantCulture)]));
        transaction.Commit();
        return true;
    });

    /// <summary>Takes a person out: facts that name them go, as the facts of one person could not be told from another's without a name; an account that is called so is called <c>(erased)</c>.</summary>
    /// <remarks>What was found and decided stays.</remarks>
    /// <param name="person">Their name as it is written.</param>
    /// <returns>How many facts and names there were.</returns>
    public long Erase(string person) => Guard(() =>
    {
        using var transaction = Begin();
        using var facts = Command("DELETE FROM evidence WHERE replace(fact, @person, '') <> fact OR (value IS NOT NULL AND replace(value, @person, '') <> value)", ("person", person));
        using var names = Command("UPDATE review_accounts SET name = replace(name, @person, '(erased)') WHERE replace(name, @person, '') <> name", ("person", person));
        long erased = facts.ExecuteNonQuery() + names.ExecuteNonQuery();
        transaction.Commit();
        return erased;
    });

    public void Dispose()
    {
        Connection.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>How texts are ordered by their bytes.</summary>
    private protected abstract string Collation { get; }

    /// <summary>Begins a transaction that no other review's transaction runs beside.</summary>
    private protected abstract DbTransaction Begin();

    /// <summary>Adds rows to a table, texts behind the number of their review.</summary>
    private protected abstract void Insert(string table, ImmutableArray<string> columns, long review, IEnumerable<string?[]> rows);

    private protected DbCommand Command(string text, params ReadOnlySpan<(string Name, object Value)> arguments)
    {
        var command = Connection.CreateCommand();
        command.CommandText = text;
        command.CommandTimeout = 0;
        foreach (var (name, value) in arguments)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }

        return command;
    }

    private bool Migrate()
    {
        using var transaction = Begin();
        using (var table = Command("CREATE TABLE IF NOT EXISTS history_version (version BIGINT NOT NULL)")) table.ExecuteNonQuery();
        using var query = Command("SELECT coalesce(max(version), 0) FROM history_version");
        var version = Convert.ToInt32(query.ExecuteScalar(), CultureInfo.InvariantCulture);
        if (version > HistorySchema.Steps.Length) throw Failure("a later version of this program made it; it is left as it is", null);
        foreach (var step in HistorySchema.Steps.Skip(version))
        {
            using var migration = Command(step);
            migration.ExecuteNonQuery();
        }

        using (var clear = Command("DELETE FROM history_version")) clear.ExecuteNonQuery();
        using (var written = Command("INSERT INTO history_version (version) VALUES (@version)", ("version", (long)HistorySchema.Steps.Length))) written.ExecuteNonQuery();
        transaction.Commit();
        return true;
    }

    private T Guard<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (DbException problem)
        {
            throw Failure(problem.Message, problem);
        }
    }

    private UnreadableSourceException Failure(string message, Exception? cause) =>
        new(HistoryDiagnostics.FailsAt(_shown, message), cause);

    private static IEnumerable<string?[]> Evidence(AccountRecord account) =>
        from finding in account.Findings
        from evidence in finding.Evidence
        select (string?[])[account.Account, finding.Rule, evidence.Fact, evidence.Value];
}
