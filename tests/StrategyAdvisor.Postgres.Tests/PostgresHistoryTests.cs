using StrategyAdvisor.Cli.Tests;

namespace StrategyAdvisor.Postgres.Tests;

/// <summary>A history in PostgreSQL keeps what one in a file keeps, and says the same of what has changed.</summary>
public sealed class PostgresHistoryTests
{
    [Fact]
    public void What_has_changed_is_told_as_from_a_file()
    {
        using var folder = new TemporaryFolder();
        var told = Histories.Changes(folder, Server.NewDatabase("history_changes"));
        Assert.Equal(Histories.Changes(folder, Path.Combine(folder.Path, "history.sqlite")), told);
        Assert.Contains("Cleared", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_reviews_at_once_do_not_mix()
    {
        var address = Server.NewDatabase("history_at_once");
        await Task.WhenAll(Histories.Days.Select(day => Task.Run(() => Assert.Equal(0, Commands.Run("review", "--history", address, "--as-of", day, "--format", "csv").Exit), TestContext.Current.CancellationToken)));
        using var connection = Server.Open(address);
        using var query = new Npgsql.NpgsqlCommand("SELECT count(*), count(DISTINCT as_of) FROM reviews", connection);
        using var row = await query.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        Assert.True(await row.ReadAsync(TestContext.Current.CancellationToken));
        Assert.Equal((Histories.Days.Length, Histories.Days.Length), ((int)row.GetInt64(0), (int)row.GetInt64(1)));
    }
}
