using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace StrategyAdvisor.Cli.Tests;

/// <summary>A review that is killed at any moment can be run again, and leaves the bytes and the history of one that never was.</summary>
public sealed class KillTests
{
    private const int Kills = 20;
    private const int Accounts = 100;

    /// <summary>How long a history of so many accounts takes to write, about.</summary>
    private const int WritingMilliseconds = 60;

    private const string Temporary = "temporary";

    private static readonly ImmutableArray<string> Formats = ["jsonl", "csv", "parquet", "xlsx", "html"];

    [Fact]
    public void A_killed_review_run_again_leaves_no_trace_of_the_kill()
    {
        using var folder = new TemporaryFolder();
        folder.Write("tables/accounts.csv", $"id,name,owner,annual revenue,prior annual revenue\n{string.Concat(Enumerable.Range(0, Accounts).Select(Row))}");
        Directory.CreateDirectory(Path.Combine(folder.Path, Temporary));
        var whole = Path.Combine(folder.Path, "expected.sqlite");
        var lasted = TimeSpan.Zero;
        foreach (var format in Formats) lasted = Run(folder, format, "expected", whole, null);
        var history = Path.Combine(folder.Path, "history.sqlite");
        var moments = new Random(20_260_630);
        var killed = 0;
        for (var kill = 0; kill < Kills; kill++)
        {
            // Half of the moments lie anywhere in the run, half in the short time in which it writes into the history.
            var moment = kill % 2 == 0 ? new Moment(lasted * moments.NextDouble(), null) : new Moment(TimeSpan.FromMilliseconds(moments.Next(WritingMilliseconds)), $"{history}-journal");
            var format = Formats[kill % Formats.Length];
            if (Run(folder, format, "review", history, moment) < TimeSpan.Zero) killed++;
            if (File.Exists(Target(folder, "review", format))) AssertWhole(folder, format);
            Assert.True(!File.Exists(history) || Content(history) is "" || Content(history) == Content(whole), $"after kill {kill} the history holds a part of a review");
            if (kill % 5 == 4) File.Delete(history);
        }

        foreach (var format in Formats)
        {
            Run(folder, format, "review", history, null);
            AssertWhole(folder, format);
        }

        Assert.Equal(Content(whole), Content(history));
        Assert.InRange(killed, Kills / 4, Kills);
        string[] expected = [.. Formats.SelectMany(format => (string[])[$"expected.{format}", $"review.{format}"]), "expected.sqlite", "history.sqlite"];
        Assert.Equal(expected.Order(StringComparer.Ordinal), Directory.GetFiles(folder.Path).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal), StringComparer.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(Path.Combine(folder.Path, Temporary), "advisor-*"));
    }

    private static string Target(TemporaryFolder folder, string name, string format) => Path.Combine(folder.Path, $"{name}.{format}");

    private static void AssertWhole(TemporaryFolder folder, string format) =>
        Assert.Equal(File.ReadAllBytes(Target(folder, "expected", format)), File.ReadAllBytes(Target(folder, "review", format)));

    private static string Row(int account) =>
        string.Create(CultureInfo.InvariantCulture, $"a{account:0000},Account {account},{(account % 3 == 0 ? "" : "Eva")},{account % 17 * 10},{account % 13 * 10}\n");

    /// <summary>How long the review took; negative where it was killed.</summary>
    /// <param name="until">The moment at which it is killed, or null.</param>
    private static TimeSpan Run(TemporaryFolder folder, string format, string name, string history, Moment? until)
    {
        var start = TimeProvider.System.GetTimestamp();
        string[] arguments =
        [
            typeof(CommandLine).Assembly.Location, "review", "--accounts", Path.Combine(folder.Path, "tables"), "--as-of", "2026-06-30", "--format", format, "--out", Target(folder, name, format), "--history", history,
        ];
        var information = new ProcessStartInfo("dotnet", arguments) { UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true };
        information.Environment["TMPDIR"] = Path.Combine(folder.Path, Temporary);
        using var process = Process.Start(information)!;
        if (until is not null && until.IsMet(process))
        {
            process.Kill();
            process.WaitForExit();
            return TimeSpan.FromTicks(-1);
        }

        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        return TimeProvider.System.GetElapsedTime(start);
    }

    /// <summary>When a review is killed.</summary>
    /// <param name="After">So long after its start, or after the file is there.</param>
    /// <param name="Sight">A file, or null.</param>
    private sealed record Moment(TimeSpan After, string? Sight)
    {
        /// <returns>False where the review ends before.</returns>
        public bool IsMet(Process process)
        {
            while (Sight is not null && !File.Exists(Sight))
            {
                if (process.WaitForExit(TimeSpan.FromMilliseconds(1))) return false;
            }

            return !process.WaitForExit(After);
        }
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
