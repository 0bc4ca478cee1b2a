using StrategyAdvisor.Accounts.Tests.Streams;
using StrategyAdvisor.Cli.Tests;

namespace StrategyAdvisor.Postgres.Tests;

/// <summary>One portfolio as dossiers, CSV, JSON lines, Parquet, in SQLite and in PostgreSQL: one review, byte for byte, what is said of all accounts included.</summary>
public sealed class SamePortfolioTests
{
    [Fact]
    public void Six_ways_to_keep_odd_accounts_give_one_review()
    {
        using var folder = new TemporaryFolder();
        var tables = OddPortfolio.WriteTables(folder);
        AssertSame(folder, OddPortfolio.WriteDossiers(folder, tables), tables, "same_odd", OddPortfolio.Terms, OddPortfolio.TermsTable);
    }

    [Fact]
    public void Six_ways_to_keep_the_sample_accounts_give_one_review()
    {
        using var folder = new TemporaryFolder();
        var examples = Path.Combine(Commands.Rules, "examples");
        foreach (var file in Directory.GetFiles(Path.Combine(examples, "tables")).Append(Path.Combine(examples, "rates.csv"))) folder.Write($"tables/{Path.GetFileName(file)}", File.ReadAllText(file));
        var terms = File.ReadAllText(Path.Combine(examples, "portfolio.yaml"));
        var tables = Path.GetDirectoryName(folder.Write("tables/portfolio.yaml", terms))!;
        AssertSame(folder, Path.Combine(examples, "dossiers"), tables, "same_samples", terms, "name,as of,currency\n\"Compressed air, Iberia and Latin America\",2026-06-30,EUR\n");
    }

    private static void AssertSame(TemporaryFolder folder, string dossiers, string tables, string database, string terms, string termsTable)
    {
        foreach (var place in (string[])["parquet", "jsonl", "sqlite"]) folder.Write($"{place}/portfolio.yaml", terms);
        var (parquet, jsonl, sqlite) = (Path.Combine(folder.Path, "parquet"), Path.Combine(folder.Path, "jsonl"), Path.Combine(folder.Path, "sqlite", "accounts.db"));
        TableCopies.ToParquet(tables, parquet);
        TableCopies.ToJsonLines(tables, jsonl);
        TableCopies.ToSqlite(tables, sqlite);
        var address = Server.NewDatabase(database);
        foreach (var file in Directory.GetFiles(tables, "*.csv").Append(folder.Write("terms/portfolio.csv", termsTable))) Server.Copy(address, file, isTyped: true);
        var expected = Commands.Run("review", "--format", "jsonl", "--accounts", dossiers);
        Assert.Equal(("", 0), (expected.Error, expected.Exit));
        foreach (var source in (string[])[tables, parquet, jsonl, sqlite, address])
        {
            var kept = Commands.Run("review", "--format", "jsonl", "--accounts", source);
            Assert.Equal((source, "", 0), (source, kept.Error, kept.Exit));
            Assert.Equal(expected.Output, kept.Output);
        }
    }
}
