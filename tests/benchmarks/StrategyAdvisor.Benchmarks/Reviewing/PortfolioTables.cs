using DuckDB.NET.Data;

namespace StrategyAdvisor.Benchmarks.Reviewing;

/// <summary>Invented accounts with 8 contacts each, the same for the same number whatever the machine: every value comes from the account's number alone.</summary>
internal static class PortfolioTables
{
    private const string Accounts = """
        SELECT printf('a%08d', i) AS id, 'Account ' || i AS name, ['key', 'target', 'ordinary'][1 + h % 3] AS tier, 'Owner ' || (h % 97) AS owner, ['ES', 'PT', 'MX', 'CL'][1 + h % 4] AS country,
            (h % 900 + 50) * 1000 AS "annual revenue", (h // 7 % 900 + 50) * 1000 AS "prior annual revenue", (h // 3 % 900 + 50) * 1000 AS "annual target", (h // 11 % 5000 + 100) * 1000 AS "category spend",
            (h // 5 % 300) * 1000 AS "gross margin", (h // 13 % 100) * 1000 AS "cost to serve", ['low', 'medium', 'high'][1 + h // 2 % 3] AS influence, ['low', 'medium', 'high'][1 + h // 9 % 3] AS attractiveness,
            h % 8 AS "lines sold", 8 AS "lines that fit", DATE '2026-06-30' - CAST(h % 200 AS INTEGER) AS "last order", CAST(h // 4 % 60 + 10 AS INTEGER) AS "usual order interval",
            DATE '2026-06-30' + CAST(h // 17 % 700 AS INTEGER) AS "contract end", h % 2 = 0 AS "renewal talks started", CAST(h % 101 AS DOUBLE) / 10 AS satisfaction, DATE '2026-06-30' - CAST(h // 19 % 500 AS INTEGER) AS "satisfaction measured",
            ['need', 'research', 'specification', 'tender', 'negotiation', 'delivery'][1 + h // 23 % 6] AS "buying stage", DATE '2026-06-30' - CAST(h // 29 % 150 AS INTEGER) AS "stage since", h // 31 % 3 = 0 AS "decision process known",
            CAST(h // 37 % 500 AS DOUBLE) / 100 AS "altman z", CAST(h // 41 % 101 AS INTEGER) AS paydex, (h // 43 % 400) * 1000 AS "credit limit", (h // 47 % 400) * 1000 AS "credit used", h // 53 % 90 AS "days to pay", 60 AS "payment terms",
            CASE WHEN h % 5 = 0 THEN NULL ELSE DATE '2026-06-30' - CAST(h // 59 % 400 AS INTEGER) END AS "plan reviewed"
        FROM (SELECT i, CAST(hash(i) % 1000000007 AS BIGINT) AS h FROM range({0}) AS t(i))
        """;

    private const string Contacts = """
        SELECT printf('a%08d', i // 8) AS account, 'Person ' || (i % 8) AS name, ['executive', 'director', 'manager', 'operational'][1 + h % 4] AS level,
            ['finance', 'purchasing', 'technical', 'operations'][1 + h // 3 % 4] AS department, ['low', 'medium', 'high'][1 + h // 5 % 3] AS influence,
            ['mentor', 'supporter', 'neutral', 'opponent', 'enemy'][1 + h // 7 % 5] AS support, ['none', 'brief', 'multiple', 'deep'][1 + h // 11 % 4] AS coverage,
            CASE WHEN h % 6 = 0 THEN NULL ELSE DATE '2026-06-30' - CAST(h // 13 % 400 AS INTEGER) END AS "last contact", h // 17 % 2 = 0 AS "background known",
            ['decision maker', 'approver;evaluator', 'user', 'champion', 'gatekeeper'][1 + h // 19 % 5] AS roles
        FROM (SELECT i, CAST(hash(i + 77) % 1000000007 AS BIGINT) AS h FROM range({0} * 8) AS t(i))
        """;

    /// <summary>Writes the tables into a folder that may be there already.</summary>
    /// <param name="form">csv or parquet.</param>
    public static void Write(string folder, long accounts, string form)
    {
        Directory.CreateDirectory(folder);
        using var duck = new DuckDBConnection("DataSource=:memory:");
        duck.Open();
        Copy(duck, Accounts, accounts, Path.Combine(folder, $"accounts.{form}"));
        Copy(duck, Contacts, accounts, Path.Combine(folder, $"contacts.{form}"));
        File.WriteAllText(Path.Combine(folder, "portfolio.yaml"), "portfolio:\n  name: Invented\n  as of: 2026-06-30\n");
    }

    private static void Copy(DuckDBConnection duck, string query, long accounts, string path)
    {
        using var command = duck.CreateCommand();
        command.CommandText = $"COPY ({string.Format(CultureInfo.InvariantCulture, query, accounts)}) TO '{path}'";
        command.ExecuteNonQuery();
    }
}
