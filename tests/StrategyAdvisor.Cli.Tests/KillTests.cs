using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace StrategyAdvisor.Cli.Tests;

/// <summary>A review that is killed at any moment can be run again, and leaves the bytes and the history of one that never was.</summary>
public sealed class KillTests
{
    private const int Kills = 20;
    private const int Accounts = 100;

    [Fact]
    public void A_killed_review_run_again_leaves_no_trace_of_the_kill()
    {
        using var folder = new TemporaryFolder();
        folder.Write("tables/accounts.csv", $"id,name,owner,annual revenue,prior annual revenue\n{string.Concat(Enumerable.Range(0, Accounts).Select(Row))}");
        var (expected, whole) = (Path.Combine(folder.Path, "expected.jsonl"), Path.Combine(folder.Path, "expected.sqlite"));
        var (target, history) = (Path.Combine(folder.Path, "review.jsonl"), Path.Combine(folder.Path, "history.sqlite"));
        var lasted = Run(folder, expected, whole, null);
        var moments = new Random(20_260_630);
        var killed = 0;
        for (var kill = 0; kill < Kills; kill++)
        {
            if (Run(folder, target, history, lasted * moments.NextDouble()) < TimeSpan.Zero) killed++;
            if (File.Exists(target)) Assert.Equal(File.ReadAllBytes(expected), File.ReadAllBytes(target));
            Assert.True(!File.Exists(history) || Content(history) is "" || Content(history) == Content(whole), $"after kill {kill} the history holds a part of a review");
            if (kill % 5 == 4) File.Delete(history);
        }

        Run(folder, target, history, null);
        Assert.Equal(File.ReadAllBytes(expected), File.ReadAllBytes(target));
        Assert.Equal(Content(whole), Content(history));
        Assert.InRange(killed, 1, Kills);
    }

    private static string Row(int account) =>
        string.Create(CultureInfo.InvariantCulture, $"a{account:0000},Account {account},{(account % 3 == 0 ? "" : "Eva")},{account % 17 * 10},{account % 13 * 10}\n");

    /// <summary>How long the review took; negative where it was killed.</summary>
    /// <param name="until">The moment at which it is killed, or null.</param>
    private static TimeSpan Run(TemporaryFolder folder, string target, string history, TimeSpan? until)
    {
        var start = TimeProvider.System.GetTimestamp();
        string[] arguments =
        [
            typeof(CommandLine).Assembly.Location, "review", "--accounts", Path.Combine(folder.Path, "tables"), "--as-of", "2026-06-30", "--format", "jsonl", "--out", target, "--history", history,
        ];
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true })!;
        if (until is { } moment && !process.WaitForExit(moment))
        {
            process.Kill();
            process.WaitForExit();
            return TimeSpan.FromTicks(-1);
        }

        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        return TimeProvider.System.GetElapsedTime(start);
    }

    /// <summary>All that a history holds, as text; empty where it holds no review.</summary>
    private static string Content(string history)
    {
        using var connection = new SqliteConnection($"Data Source={history};Pooling=False");
        connection.Open();
        using var tables = connection.CreateCommand();
        tables.CommandText = "SELECT count(*) FROM sqlite_master WHERE name = 'reviews'";
        if ((long)tables.ExecuteScalar()! == 0) return "";
        var lines = new List<string>();
        foreach (var table in (string[])["reviews", "review_accounts", "findings", "evidence", "decisions", "indicators"])
        {
            using var query = connection.CreateCommand();
            query.CommandText = $"SELECT * FROM {table}";
            using var rows = query.ExecuteReader();
            while (rows.Read()) lines.Add($"{table}|{string.Join('|', Enumerable.Range(0, rows.FieldCount).Select(rows.GetValue))}");
        }

        lines.Sort(StringComparer.Ordinal);
        return string.Join('\n', lines);
    }
}
