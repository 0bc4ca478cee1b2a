using System.Data.Common;

namespace StrategyAdvisor.Portfolio.History;

/// <summary>Reads a review out of its tables, account by account: each table once, all of them ordered alike.</summary>
/// <param name="command">Makes a query; what is to be filled in is the review.</param>
/// <param name="collation">How the database orders texts by their bytes.</param>
/// <param name="guard">Runs a query, and tells where the database fails.</param>
internal sealed class HistoryAccounts(Func<string, DbCommand> command, string collation, Func<Func<List<string?[]>>, List<string?[]>> guard)
{
    /// <summary>A few thousand accounts at a time, as a connection has one query open at once.</summary>
    private const int Most = 4_096;

    public IEnumerable<AccountRecord> Read()
    {
        var after = "";
        while (true)
        {
            var names = Rows($"SELECT account, name FROM review_accounts WHERE review = @review AND account {collation} > @after ORDER BY account {collation} LIMIT {Most}", after, null);
            if (names.Count == 0) yield break;
            var last = names[^1][0]!;
            var evidence = Rows($"SELECT account, rule, fact, value FROM evidence {Between}, rule, fact", after, last).ToLookup(row => (row[0]!, row[1]!));
            var findings = Rows($"SELECT account, rule, severity FROM findings {Between}, rule", after, last).ToLookup(row => row[0]!, StringComparer.Ordinal);
            var decisions = Rows($"SELECT account, decision, value FROM decisions {Between}, decision", after, last).ToLookup(row => row[0]!, StringComparer.Ordinal);
            foreach (var name in names)
            {
                var found = findings[name[0]!].Select(row => new FindingRecord(row[1]!, row[2]!, [.. evidence[(row[0]!, row[1]!)].Select(item => (item[2]!, item[3]))]));
                yield return new AccountRecord(name[0]!, name[1]!, [.. found], [.. decisions[name[0]!].Select(row => (row[1]!, row[2]!))]);
            }

            after = last;
        }
    }

    private string Between => $"WHERE review = @review AND account {collation} > @after AND account {collation} <= @until ORDER BY account {collation}";

    private List<string?[]> Rows(string text, string after, string? last) => guard(() => Read(text, after, last));

    private List<string?[]> Read(string text, string after, string? last)
    {
        using var query = command(text);
        Add(query, "after", after);
        if (last is not null) Add(query, "until", last);
        using var reader = query.ExecuteReader();
        var rows = new List<string?[]>();
        while (reader.Read())
        {
            var row = new string?[reader.FieldCount];
            for (var i = 0; i < row.Length; i++) row[i] = reader.IsDBNull(i) ? null : reader.GetString(i);
            rows.Add(row);
        }

        return rows;
    }

    private static void Add(DbCommand query, string name, string value)
    {
        var parameter = query.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        query.Parameters.Add(parameter);
    }
}
