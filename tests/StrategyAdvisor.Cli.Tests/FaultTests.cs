using System.Diagnostics;
using System.Runtime.Versioning;
using System.Text;

namespace StrategyAdvisor.Cli.Tests;

/// <summary>What the world outside does to a review: it ends with one line and 1, writes nothing by halves, and run again ends as if nothing had been.</summary>
[SupportedOSPlatform("linux")]
public sealed class FaultTests
{
    private static readonly string[] AsOf = ["--as-of", "2026-06-30"];

    [Theory]
    [InlineData("jsonl")]
    [InlineData("parquet")]
    [InlineData("xlsx")]
    [InlineData("html")]
    public void A_disk_that_is_full_leaves_the_file_of_yesterday(string format)
    {
        using var folder = new TemporaryFolder();
        var target = folder.Write($"review.{format}", "yesterday");
        var outcome = RunWithin(16, "review", "--format", format, "--out", target);
        AssertStopped(outcome, "cannot be written");
        Assert.Equal("yesterday", File.ReadAllText(target));
        Assert.Equal([target], Directory.GetFiles(folder.Path));
        Assert.Equal(0, Commands.Run("review", "--format", format, "--out", target).Exit);
        Assert.Equal(Commands.Run("review", "--format", format).Output, Encoding.UTF8.GetString(File.ReadAllBytes(target)));
    }

    [Fact]
    public void A_history_for_which_there_is_no_space_is_as_it_was()
    {
        using var folder = new TemporaryFolder();
        folder.Write("accounts.csv", Histories.Before);
        var history = Path.Combine(folder.Path, "history.sqlite");
        Assert.Equal(0, Histories.Run(folder, history, Histories.Days[0]).Exit);
        var size = (int)(new FileInfo(history).Length / 1024);
        folder.Write("accounts.csv", $"id,name,owner,annual revenue,prior annual revenue\n{string.Concat(Enumerable.Range(0, 40).Select(n => $"a{n:000},Account {n},,1,2\n"))}");
        var outcome = RunWithin(size, "review", "--accounts", Path.Combine(folder.Path, "accounts.csv"), "--history", history, "--as-of", Histories.Days[1], "--format", "csv", "--out", "/dev/null");
        AssertStopped(outcome, "HIST001");
        Assert.Contains("the history has no review before", Histories.Run(folder, history, Histories.Days[0], "--since", "LAST").Error, StringComparison.Ordinal);
        Assert.Equal(0, Histories.Run(folder, history, Histories.Days[1]).Exit);
        Assert.Contains("Since 2026-06-30", Histories.Run(folder, history, Histories.Days[2], "--since", "LAST").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("review", "--format", "csv")]
    [InlineData("brief", "conservas-ria-mayor")]
    [InlineData("completion", "bash")]
    [InlineData("--help")]
    public void An_output_that_takes_nothing_is_told(params string[] arguments)
    {
        var outcome = Shell($"exec dotnet \"$0\" \"$@\" >/dev/full", arguments);
        AssertStopped(outcome, "No space left on device");
    }

    [Fact]
    public void A_device_is_written_to_and_stays_a_device()
    {
        AssertStopped(Commands.Run("review", "--out", "/dev/full"), "`/dev/full` cannot be written");
        var outcome = Shell("exec dotnet \"$0\" \"$@\" --out /dev/stdout", ["review", "--format", "csv", .. AsOf]);
        Assert.Equal(Commands.Run(["review", "--format", "csv", .. AsOf]).Output, outcome.Output);
    }

    [Fact]
    public async Task Reviews_into_one_file_at_once_leave_one_of_them_whole()
    {
        using var folder = new TemporaryFolder();
        var target = Path.Combine(folder.Path, "review.jsonl");
        string[] languages = ["en", "es", "en", "es"];
        var runs = languages.Select(language => Task.Run(() => Shell("exec dotnet \"$0\" \"$@\"", ["review", "--format", "jsonl", "--lang", language, "--out", target, .. AsOf]), TestContext.Current.CancellationToken));
        Assert.All(await Task.WhenAll(runs), outcome => Assert.Equal(0, outcome.Exit));
        string[] possible = [Commands.Run(["review", "--format", "jsonl", "--lang", "en", .. AsOf]).Output, Commands.Run(["review", "--format", "jsonl", "--lang", "es", .. AsOf]).Output];
        Assert.Contains(await File.ReadAllTextAsync(target, TestContext.Current.CancellationToken), possible, StringComparer.Ordinal);
        Assert.Equal([target], Directory.GetFiles(folder.Path));
    }

    [Fact]
    public async Task Reviews_into_one_history_at_once_do_not_mix()
    {
        using var folder = new TemporaryFolder();
        folder.Write("accounts.csv", Histories.Before);
        var (history, alone) = (Path.Combine(folder.Path, "history.sqlite"), Path.Combine(folder.Path, "alone.sqlite"));
        var runs = Histories.Days.Concat(Histories.Days).Select(day => Task.Run(() => Assert.Equal(0, Histories.Run(folder, history, day).Exit), TestContext.Current.CancellationToken));
        await Task.WhenAll(runs);
        foreach (var day in Histories.Days) Assert.Equal(0, Histories.Run(folder, alone, day).Exit);
        folder.Write("accounts.csv", Histories.Before.Replace("80", "180", StringComparison.Ordinal));
        var told = Histories.Run(folder, history, "2026-08-31", "--since", "LAST").Output;
        Assert.Equal(Histories.Run(folder, alone, "2026-08-31", "--since", "LAST").Output, told);
        Assert.StartsWith($"Since {Histories.Days[^1]}: ", told, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_killed_review_has_left_is_taken_away_and_what_a_living_one_writes_is_not()
    {
        using var folder = new TemporaryFolder();
        var (dead, note) = (folder.Write("review.csv.4711.unfinished", "half"), folder.Write("review.csv.mine.unfinished", "half"));
        var alive = Path.Combine(folder.Path, "review.csv.4712.unfinished");
        using (new FileStream(alive, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            Assert.Equal(0, Commands.Run(["review", "--format", "csv", "--out", Path.Combine(folder.Path, "review.csv"), .. AsOf]).Exit);
        }

        Assert.False(File.Exists(dead));
        Assert.True(File.Exists(note));
        Assert.True(File.Exists(alive));
    }

    [Theory]
    [InlineData("table")]
    [InlineData("csv")]
    [InlineData("jsonl")]
    [InlineData("html")]
    public void Accounts_that_are_not_there_write_nothing(string format)
    {
        using var folder = new TemporaryFolder();
        var target = folder.Write("review", "yesterday");
        var outcome = Commands.Run(["review", "--accounts", "none", "--format", format, .. AsOf]);
        AssertStopped(outcome, "ACCT001");
        AssertStopped(Commands.Run(["review", "--accounts", "none", "--format", format, "--threads", "1", .. AsOf]), "ACCT001");
        Assert.Equal(1, Commands.Run(["review", "--accounts", "none", "--format", format, "--out", target, .. AsOf]).Exit);
        Assert.Equal("yesterday", File.ReadAllText(target));
    }

    private static void AssertStopped(Outcome outcome, string expected)
    {
        Assert.Equal((1, ""), (outcome.Exit, outcome.Output));
        Assert.Contains(expected, outcome.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", outcome.Error, StringComparison.Ordinal);
    }

    /// <summary>Runs a command that can write no file of more than some kilobytes, as on a disk without space.</summary>
    private static Outcome RunWithin(int kilobytes, params string[] arguments) =>
        // The runtime's own files are no files of the review's.
        Shell(string.Create(CultureInfo.InvariantCulture, $"trap '' XFSZ; ulimit -f {kilobytes}; DOTNET_EnableWriteXorExecute=0 exec dotnet \"$0\" \"$@\""), arguments);

    private static Outcome Shell(string script, string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("bash", ["-c", script, typeof(CommandLine).Assembly.Location, .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        })!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new Outcome(process.ExitCode, output, error.GetAwaiter().GetResult());
    }
}
