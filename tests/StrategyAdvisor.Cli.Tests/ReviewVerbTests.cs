using StrategyAdvisor.Accounts.Tests.Streams;

namespace StrategyAdvisor.Cli.Tests;

/// <summary>A review as a user runs it: the same accounts give the same bytes, whatever they are kept in and however many threads work.</summary>
public sealed class ReviewVerbTests
{
    private static readonly string Tables = Path.Combine(Commands.Rules, "examples", "tables");

    private static readonly string[] AsOf = ["--as-of", "2026-06-30"];

    [Theory]
    [InlineData("table")]
    [InlineData("jsonl")]
    [InlineData("csv")]
    [InlineData("parquet")]
    [InlineData("xlsx")]
    [InlineData("html")]
    public void Any_number_of_threads_gives_the_same_bytes(string format)
    {
        using var folder = new TemporaryFolder();
        var (one, three) = (Path.Combine(folder.Path, "one"), Path.Combine(folder.Path, "three"));
        Assert.Equal(0, Commands.Run("review", "--format", format, "--threads", "1", "--out", one).Exit);
        Assert.Equal(0, Commands.Run("review", "--format", format, "--threads", "3", "--out", three).Exit);
        Assert.Equal(File.ReadAllBytes(one), File.ReadAllBytes(three));
        Assert.Equal(2, Directory.GetFiles(folder.Path).Length);
    }

    [Theory]
    [InlineData("parquet")]
    [InlineData("jsonl")]
    [InlineData("sqlite")]
    public void The_same_accounts_kept_in_another_form_give_the_same_review(string form)
    {
        using var folder = new TemporaryFolder();
        foreach (var beside in (string[])["portfolio.yaml", "rates.csv"]) File.Copy(Path.Combine(Commands.Rules, "examples", beside), Path.Combine(folder.Path, beside));
        var path = form == "sqlite" ? Path.Combine(folder.Path, "accounts.sqlite") : folder.Path;
        if (form == "parquet") TableCopies.ToParquet(Tables, path);
        else if (form == "jsonl") TableCopies.ToJsonLines(Tables, path);
        else TableCopies.ToSqlite(Tables, path);
        var kept = Commands.Run("review", "--format", "jsonl", "--accounts", path);
        Assert.Equal("", kept.Error);
        Assert.Equal(Commands.Run("review", "--format", "jsonl").Output, kept.Output);
        Assert.Equal(Commands.Run("review", "--format", "jsonl", "--accounts", Tables).Output, kept.Output);
    }

    [Theory]
    [InlineData("tier = \"key\" and annual revenue > 0")]
    [InlineData("count(contacts[level = \"executive\"]) > 1")]
    public void A_condition_over_facts_chooses_accounts(string condition)
    {
        var all = Commands.Run("review", "--format", "csv").Output.Split('\n');
        var chosen = Commands.Run(["review", "--format", "csv", "--where", condition, .. AsOf]).Output.Split('\n');
        Assert.InRange(chosen.Length, 3, all.Length - 1);
        Assert.Empty(chosen.Except(all, StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("anual revenue > 1", "did you mean `annual revenue`?")]
    [InlineData("annual revenue", "--where:1:1")]
    [InlineData("1 = 1; DROP TABLE accounts", "--where:1:6")]
    public void A_mistaken_condition_is_told_with_its_place(string condition, string expected)
    {
        var outcome = Commands.Run("review", "--where", condition);
        Assert.Equal((2, ""), (outcome.Exit, outcome.Output));
        Assert.Contains(expected, outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_owner_gets_a_file_of_their_own()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(0, Commands.Run("review", "--format", "csv", "--split-by", "owner", "--out", folder.Path).Exit);
        var rows = Directory.GetFiles(folder.Path, "*.csv").SelectMany(file => File.ReadAllLines(file).Skip(1)).Order(StringComparer.Ordinal);
        Assert.Contains(Path.Combine(folder.Path, "camila-duarte.csv"), Directory.GetFiles(folder.Path), StringComparer.Ordinal);
        Assert.Equal(Commands.Run("review", "--format", "csv").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Order(StringComparer.Ordinal), rows);
    }

    [Theory]
    [InlineData("--split-by", "ownr", "did you mean `owner`?")]
    [InlineData("--split-by", "owner", "--out")]
    [InlineData("--partition", "3/2", "is no part")]
    [InlineData("--max-errors", "-1", "must be 0 or more")]
    [InlineData("--split-by", "contacts", "`contacts` is no single fact of an account\n")]
    [InlineData("--max-errors", "x", "--max-errors must be 0 or more\ntry: ")]
    [InlineData("--max-errors", "99999999999", "--max-errors must be 0 or more")]
    [InlineData("--threads", "0", "--threads must be from 1 to 1024")]
    [InlineData("--threads", "two", "--threads must be from 1 to 1024")]
    [InlineData("--threads", "5000", "--threads must be from 1 to 1024")]
    [InlineData("--format", "json", "Must be one of: 'table', 'jsonl', 'csv', 'parquet', 'xlsx', 'html'\ntry: ")]
    public void Wrong_usage_is_told(string option, string value, string expected)
    {
        var outcome = Commands.Run("review", option, value);
        Assert.Equal(2, outcome.Exit);
        Assert.Contains(expected, outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void More_mistakes_than_allowed_stop_the_review_and_leave_what_was_there()
    {
        using var folder = new TemporaryFolder();
        folder.Write("accounts.csv", "id,name,altman z\na,A,1\nb,B,much\nc,C,more\n");
        var target = Path.Combine(folder.Path, "review.csv");
        File.WriteAllText(target, "yesterday");
        Assert.Equal(3, Commands.Run(["review", "--accounts", folder.Path, "--format", "csv", "--max-errors", "1", "--out", target, .. AsOf]).Exit);
        Assert.Equal("yesterday", File.ReadAllText(target));
        var allowed = Commands.Run(["review", "--accounts", folder.Path, "--format", "csv", "--max-errors", "2", "--out", target, .. AsOf]);
        Assert.Equal(3, allowed.Exit);
        Assert.Contains("2 of 3 accounts are left out", allowed.Error, StringComparison.Ordinal);
        Assert.StartsWith("a,A,", File.ReadAllLines(target)[1], StringComparison.Ordinal);
    }

    [Fact]
    public void An_account_that_is_left_out_is_told_in_the_singular_and_a_brief_names_no_other()
    {
        using var folder = new TemporaryFolder();
        folder.Write("accounts.csv", "id,name,altman z\nb,B,much\n");
        Assert.EndsWith("1 of 1 account is left out for the mistakes above\n", Commands.Run(["review", "--accounts", folder.Path, .. AsOf]).Error, StringComparison.Ordinal);
        Assert.EndsWith("there is no account `a`; no account could be read, see above\n", Commands.Run(["brief", "a", "--accounts", folder.Path, .. AsOf]).Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("review", "--format", "csv")]
    [InlineData("brief", "conservas-ria-mayor", "--format", "html")]
    public void The_last_day_of_the_calendar_is_a_day_to_judge_on(params string[] arguments) =>
        Assert.Equal(0, Commands.Run([.. arguments, "--as-of", "9999-12-31"]).Exit);

    [Fact]
    public void A_finding_that_severe_exits_3()
    {
        Assert.Equal(3, Commands.Run("review", "--fail-on", "blocking", "--format", "csv").Exit);
        Assert.Equal(0, Commands.Run("review", "--fail-on", "blocking", "--format", "csv", "--where", "id = \"almudera\"").Exit);
    }
}
