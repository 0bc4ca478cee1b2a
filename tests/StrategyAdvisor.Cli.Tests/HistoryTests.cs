using Microsoft.Data.Sqlite;

namespace StrategyAdvisor.Cli.Tests;

/// <summary>Reviews of the past, and what has changed since.</summary>
public sealed class HistoryTests
{
    [Fact]
    public void New_and_cleared_findings_are_told_with_the_facts_that_changed()
    {
        using var folder = new TemporaryFolder();
        var told = Histories.Changes(folder, Path.Combine(folder.Path, "history.sqlite"));
        Assert.StartsWith("Since 2026-05-31: ", told, StringComparison.Ordinal);
        Assert.Contains("  ◆ Alpha: Shrinking account\n      annual revenue: 80 → 120\n", told.Replace("▲", "◆", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains(": Shrinking account\n      rests on prior annual revenue: 50\n      rests on annual revenue: 20\n", told, StringComparison.Ordinal);
        Assert.Contains("Accounts added: d\n", told, StringComparison.Ordinal);
        Assert.Contains("Accounts gone: c\n", told, StringComparison.Ordinal);
        Assert.Contains("(2026-05-31) → ", told, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_review_twice_is_kept_once_and_says_the_same()
    {
        using var folder = new TemporaryFolder();
        var history = Path.Combine(folder.Path, "history.sqlite");
        var first = Histories.Changes(folder, history);
        var again = Histories.Run(folder, history, Histories.Days[1], "--since", "LAST");
        Assert.Equal(first, again.Output);
        Assert.Contains("has this very review already", again.Error, StringComparison.Ordinal);
        Assert.Equal(2L, Count(history, "SELECT count(*) FROM reviews"));
    }

    [Fact]
    public void A_review_that_is_kept_is_written_as_any_other()
    {
        using var folder = new TemporaryFolder();
        Histories.Changes(folder, Path.Combine(folder.Path, "history.sqlite"));
        var kept = Histories.Run(folder, Path.Combine(folder.Path, "other.sqlite"), Histories.Days[2], "--format", "jsonl");
        Assert.Equal(Commands.Run("review", "--accounts", Path.Combine(folder.Path, "accounts.csv"), "--as-of", Histories.Days[2], "--format", "jsonl").Output, kept.Output);
    }

    [Fact]
    public void The_changes_are_lines_for_programs_too()
    {
        using var folder = new TemporaryFolder();
        var history = Path.Combine(folder.Path, "history.sqlite");
        Histories.Changes(folder, history);
        var lines = Histories.Run(folder, history, Histories.Days[1], "--since", "2026-06-01", "--format", "jsonl").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Contains(lines, line => line.Contains("\"account\":\"a\"", StringComparison.Ordinal) && line.Contains("\"change\":\"cleared\"", StringComparison.Ordinal) && line.Contains("\"was\":\"80\",\"is\":\"120\"", StringComparison.Ordinal));
        Assert.StartsWith("{\"since\":\"2026-05-31\"", lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_history_of_an_earlier_version_is_brought_up_to_date_without_loss()
    {
        using var folder = new TemporaryFolder();
        var history = Path.Combine(folder.Path, "history.sqlite");
        var told = Histories.Changes(folder, history);
        Execute(history, "DROP TABLE review_accounts; UPDATE history_version SET version = 1");
        var again = Histories.Run(folder, history, Histories.Days[1], "--since", "LAST");
        Assert.Equal(told, again.Output);
        Assert.Equal(2L, Count(history, "SELECT version FROM history_version"));
        Assert.Equal(3L, Count(history, "SELECT count(*) FROM review_accounts WHERE review = 1"));
    }

    [Fact]
    public void A_history_of_a_later_version_is_left_as_it_is()
    {
        using var folder = new TemporaryFolder();
        var history = Path.Combine(folder.Path, "history.sqlite");
        Histories.Changes(folder, history);
        Execute(history, "UPDATE history_version SET version = 99");
        var refused = Histories.Run(folder, history, Histories.Days[2]);
        Assert.Equal((1, ""), (refused.Exit, refused.Output));
        Assert.Contains("a later version of this program made it", refused.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--since", "LAST", "name the history")]
    [InlineData("--history", "h.sqlite", "leave out --partition", "--partition", "1/2", "--format", "csv")]
    [InlineData("--history", "h.sqlite", "neither LAST nor a date", "--since", "yesterday")]
    [InlineData("--history", "h.sqlite", "table or jsonl", "--since", "LAST", "--format", "csv")]
    public void Wrong_usage_is_told(string option, string value, string expected, params string[] more)
    {
        var outcome = Commands.Run(["review", option, value, .. more]);
        Assert.Equal(2, outcome.Exit);
        Assert.Contains(expected, outcome.Error, StringComparison.Ordinal);
        Assert.False(File.Exists("h.sqlite"));
    }

    private static long Count(string history, string query)
    {
        using var connection = Open(history);
        using var command = connection.CreateCommand();
        command.CommandText = query;
        return (long)command.ExecuteScalar()!;
    }

    private static void Execute(string history, string statement)
    {
        using var connection = Open(history);
        using var command = connection.CreateCommand();
        command.CommandText = statement;
        command.ExecuteNonQuery();
    }

    private static SqliteConnection Open(string history)
    {
        var connection = new SqliteConnection($"Data Source={history};Pooling=False");
        connection.Open();
        return connection;
    }
}
