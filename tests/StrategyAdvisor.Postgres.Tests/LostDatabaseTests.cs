using StrategyAdvisor.Cli.Tests;

namespace StrategyAdvisor.Postgres.Tests;

/// <summary>A database that is lost in the middle is told in one line; nothing is half written, and the review run again ends as if nothing had been.</summary>
public sealed class LostDatabaseTests
{
    /// <summary>A function that ends the connection it is called on, as a server does that is stopped.</summary>
    private const string Loss = "CREATE FUNCTION lose(it text) RETURNS text AS $$ BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN it; END $$ LANGUAGE plpgsql;";

    private static readonly string[] AsOf = ["--as-of", "2026-06-30"];

    private static readonly string[] HistoryTables = ["reviews", "review_accounts", "findings", "evidence", "decisions", "indicators"];

    [Fact]
    public void Accounts_that_are_lost_after_some_thousands_leave_the_old_file()
    {
        var address = Server.NewDatabase("lost_accounts");
        Server.Run(address, $"""
            {Loss}
            CREATE TABLE rows AS SELECT 'a' || to_char(n, 'FM00000') AS id, 'Account ' || n AS name FROM generate_series(1, 5000) n;
            CREATE VIEW accounts AS SELECT id, CASE WHEN id = 'a04900' THEN lose(name) ELSE name END AS name FROM rows;
            """);
        using var folder = new TemporaryFolder();
        var target = folder.Write("review.csv", "yesterday");
        AssertLost("ACCT011", Commands.Run(["review", "--accounts", address, "--format", "csv", "--out", target, .. AsOf]));
        Assert.Equal("yesterday", File.ReadAllText(target));
        Assert.Equal([target], Directory.GetFiles(folder.Path));
        Server.Run(address, "CREATE OR REPLACE VIEW accounts AS SELECT id, name FROM rows");
        Assert.Equal(0, Commands.Run(["review", "--accounts", address, "--format", "csv", "--out", target, .. AsOf]).Exit);
        Assert.Equal(5001, File.ReadAllLines(target).Length);
    }

    [Theory]
    [InlineData("review_accounts", "account")]
    [InlineData("evidence", "fact")]
    [InlineData("indicators", "indicator")]
    public void A_history_that_is_lost_while_a_review_goes_into_it_holds_none_of_it(string table, string column)
    {
        using var folder = new TemporaryFolder();
        folder.Write("accounts.csv", Histories.Before);
        var (address, whole) = (Server.NewDatabase("lost_history"), Server.NewDatabase("whole_history"));
        foreach (var history in (string[])[address, whole]) Assert.Equal(0, Histories.Run(folder, history, Histories.Days[0]).Exit);
        Server.Run(address, $"""
            {Loss} CREATE FUNCTION lose_row() RETURNS trigger AS $$ BEGIN PERFORM lose(NEW.{column}); RETURN NEW; END $$ LANGUAGE plpgsql;
            CREATE TRIGGER loss BEFORE INSERT ON {table} FOR EACH ROW EXECUTE FUNCTION lose_row();
            """);
        var before = Server.ContentOf(address, HistoryTables);
        AssertLost("HIST001", Histories.Run(folder, address, Histories.Days[1], "--out", Path.Combine(folder.Path, "review.txt")));
        Assert.Equal(before, Server.ContentOf(address, HistoryTables));
        Server.Run(address, $"DROP TRIGGER loss ON {table}");
        foreach (var history in (string[])[address, whole]) Assert.Equal(0, Histories.Run(folder, history, Histories.Days[1]).Exit);
        Assert.NotEqual(before, Server.ContentOf(whole, HistoryTables), StringComparer.Ordinal);
        Assert.Equal(Server.ContentOf(whole, HistoryTables), Server.ContentOf(address, HistoryTables));
    }

    [Fact]
    public void A_history_that_is_lost_while_it_is_compared_with_leaves_the_old_file()
    {
        using var folder = new TemporaryFolder();
        var address = Server.NewDatabase("lost_past");
        Histories.Changes(folder, address);
        Server.Run(address, $"{Loss} ALTER TABLE evidence RENAME TO evidence_rows; CREATE VIEW evidence AS SELECT review, account, rule, lose(fact) AS fact, value FROM evidence_rows");
        var target = folder.Write("changes.txt", "yesterday");
        AssertLost("HIST001", Histories.Run(folder, address, Histories.Days[2], "--since", "LAST", "--out", target));
        Assert.Equal("yesterday", File.ReadAllText(target));
        Assert.Equal(2, Server.ContentOf(address, "reviews").Split('\n').Length);
    }

    private static void AssertLost(string code, Outcome outcome)
    {
        Assert.Equal((1, ""), (outcome.Exit, outcome.Output));
        var told = outcome.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.StartsWith("postgresql://127.0.0.1", told[^1], StringComparison.Ordinal);
        Assert.Contains($"error {code}", told[^1], StringComparison.Ordinal);
        Assert.DoesNotContain(told, line => line.StartsWith("   at ", StringComparison.Ordinal));
    }
}
