using StrategyAdvisor.Accounts.Tests.Streams;

namespace StrategyAdvisor.Cli.Tests;

/// <summary>One portfolio, wherever it is kept, is one review, byte for byte. PostgreSQL's part stands among the tests that have a server.</summary>
public sealed class SamePortfolioTests
{
    [Theory]
    [InlineData("csv")]
    [InlineData("parquet")]
    [InlineData("jsonl")]
    [InlineData("sqlite")]
    [InlineData("sqlite with its terms")]
    public void Odd_accounts_give_the_bytes_of_their_dossiers(string form)
    {
        using var folder = new TemporaryFolder();
        var tables = OddPortfolio.WriteTables(folder);
        var expected = Commands.Run("review", "--format", "jsonl", "--accounts", OddPortfolio.WriteDossiers(folder, tables));
        Assert.Equal(("", 0), (expected.Error, expected.Exit));
        var source = Keep(folder, tables, form);
        var kept = Commands.Run("review", "--format", "jsonl", "--accounts", source);
        Assert.Equal(("", 0), (kept.Error, kept.Exit));
        Assert.Equal(expected.Output, kept.Output);
        Assert.Contains("Odd «Ü» \\\"accounts\\\"", expected.Output, StringComparison.Ordinal);
        foreach (var format in (string[])["table", "csv", "html"])
            Assert.Equal(Commands.Run("review", "--format", format, "--accounts", Path.Combine(folder.Path, "dossiers")).Output, Commands.Run("review", "--format", format, "--accounts", source).Output);
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("parquet")]
    [InlineData("jsonl")]
    [InlineData("sqlite")]
    public void Accounts_come_in_one_order_whatever_their_ids_are_written_in(string form)
    {
        using var folder = new TemporaryFolder();
        var tables = Path.GetDirectoryName(folder.Write("tables/accounts.csv", $"id,name\n{string.Concat(((string[])["😀", "ｆ", "ñ", "z", "Z", "10"]).Select(id => $"{id},A\n"))}"))!;
        var review = Commands.Run("review", "--format", "csv", "--as-of", "2026-06-30", "--accounts", Keep(folder, tables, form)).Output;
        Assert.Equal(["10", "Z", "z", "ñ", "ｆ", "😀"], review.Split('\n')[1..^1].Select(row => row.Split(',')[0]), StringComparer.Ordinal);
    }

    [Fact]
    public void A_database_that_says_nothing_of_a_portfolio_right_is_told()
    {
        using var folder = new TemporaryFolder();
        var tables = Path.GetDirectoryName(folder.Write("tables/accounts.csv", "id,name\na,A\n"))!;
        folder.Write("tables/portfolio.csv", "name,as of,currency,colour\nP,2026-06-31,euros,red\n");
        var file = Path.Combine(folder.Path, "accounts.sqlite");
        TableCopies.ToSqlite(tables, file);
        var outcome = Commands.Run("review", "--accounts", file, "--as-of", "2026-06-30");
        Assert.Equal(3, outcome.Exit);
        foreach (var told in (string[])["`2026-06-31` is not a date", "`euros` is not a currency", "`colour` says nothing of a portfolio"]) Assert.Contains(told, outcome.Error, StringComparison.Ordinal);
        Assert.Contains("All accounts together: P", outcome.Output, StringComparison.Ordinal);
    }

    private static string Keep(TemporaryFolder folder, string tables, string form)
    {
        if (form == "csv") return tables;
        var kept = Directory.CreateDirectory(Path.Combine(folder.Path, "kept")).FullName;
        var file = Path.Combine(kept, "accounts.sqlite");
        if (form == "parquet") TableCopies.ToParquet(tables, kept);
        else if (form == "jsonl") TableCopies.ToJsonLines(tables, kept);
        else
        {
            if (form.Contains("terms", StringComparison.Ordinal)) File.WriteAllText(Path.Combine(tables, "portfolio.csv"), OddPortfolio.TermsTable);
            TableCopies.ToSqlite(tables, file);
        }

        if (!form.Contains("terms", StringComparison.Ordinal)) File.WriteAllText(Path.Combine(kept, "portfolio.yaml"), OddPortfolio.Terms);
        return form.StartsWith("sqlite", StringComparison.Ordinal) ? file : kept;
    }
}
