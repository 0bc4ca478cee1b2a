using NodaTime;

namespace StrategyAdvisor.Accounts.Tests;

public sealed class AccountReaderTests
{
    [Fact]
    public void Accounts_come_in_ordinal_order_of_id_whatever_their_files_are_called()
    {
        using var folder = new AccountFolder()
            .With("1.yaml", "{id: b, name: B}").With("2.json", """{"id": "a", "name": "A"}""").With("3.yml", "{id: B, name: B}").With("4.yaml", "{id: 10, name: Ten}")
            .With("notes.txt", "not a dossier").With(".hidden.yaml", "[").With("below/c.yaml", "{id: c, name: C}");
        Assert.Equal("10 B a b", PortfolioText.IdsOf(folder.Read()));
        Assert.Empty(folder.Mistakes);
    }

    [Theory]
    [InlineData("", "a")]
    [InlineData("a", "aa")]
    [InlineData("Z", "a")]
    [InlineData("z", "ñ")]
    [InlineData("\uD7FF", "\uE000")]
    [InlineData("ｆ", "😀")]
    [InlineData("\uFFFD", "\U00010000")]
    [InlineData("😀", "😁")]
    [InlineData("a😀", "b")]
    public void Ids_are_ordered_by_code_points(string first, string second)
    {
        Assert.True(Facts.Batches.IdOrder.Instance.Compare(first, second) < 0);
        Assert.True(Facts.Batches.IdOrder.Instance.Compare(second, first) > 0);
        Assert.Equal(0, Facts.Batches.IdOrder.Instance.Compare(first, first));
        Assert.True(System.Text.Encoding.UTF8.GetBytes(first).AsSpan().SequenceCompareTo(System.Text.Encoding.UTF8.GetBytes(second)) < 0);
    }

    [Theory]
    [InlineData("portfolio.yaml")]
    [InlineData("../portfolio.yaml")]
    public void The_portfolio_says_its_day_and_currency_beside_the_accounts_or_above_them(string path)
    {
        using var folder = new AccountFolder().With("dossiers/a.yaml", "{id: a, name: A}").With($"dossiers/{path}", "portfolio: {name: Samples, as of: 2026-06-30, currency: usd}");
        var expected = new PortfolioTerms("Samples", "USD", new LocalDate(2026, 6, 30));
        Assert.Equal(expected, folder.Read("dossiers").Terms);
        Assert.Equal(expected, folder.Read("dossiers/a.yaml").Terms);
        Assert.Equal("a", PortfolioText.IdsOf(folder.Read("dossiers")));
        Assert.Empty(folder.Mistakes);
    }

    [Fact]
    public void Without_a_portfolio_file_money_is_in_euros_and_there_is_no_day()
    {
        using var folder = new AccountFolder().With("a.yaml", "{id: a, name: A}");
        Assert.Equal(new PortfolioTerms(null, "EUR", null), folder.Read().Terms);
    }

    [Theory]
    [InlineData("portfolio: {as off: 2026-06-30}", "1:13: error ACCT007 `as off` says nothing of a portfolio; did you mean `as of`?")]
    [InlineData("portfolio: {as of: 2026-06-31}", "1:20: error ACCT010 `2026-06-31` is not a date; write year, month and day, such as 2026-06-30")]
    [InlineData("portfolio: {currency: euros}", "1:23: error ACCT009 `euros` is not a currency; write its three letters, such as EUR")]
    [InlineData("as of: 2026-06-30", "1:1: error ACCT008 a portfolio is described by `key: value` under `portfolio:`; write name, as of and currency there")]
    public void A_mistaken_portfolio_file_is_told_and_its_accounts_are_read(string content, string expected)
    {
        using var folder = new AccountFolder().With("a.yaml", "{id: a, name: A}").With("portfolio.yaml", content);
        Assert.Equal("a", PortfolioText.IdsOf(folder.Read()));
        Assert.Equal($"portfolio.yaml:{expected}", folder.Mistakes);
    }

    [Theory]
    [InlineData("nowhere", "nowhere:1:1: error ACCT001 there is no file or folder `nowhere`; check the path, which starts at the current folder unless it starts with `/`")]
    [InlineData("a.txt", "a.txt:1:1: error ACCT003 `a.txt` is neither a dossier nor a folder; a dossier ends in .yaml, .yml or .json; tables are named by their folder")]
    [InlineData(null, "folder:1:1: error ACCT004 there are no accounts in `folder`; put dossiers (.yaml, .yml, .json) there, or tables with accounts.csv among them")]
    public void A_path_without_accounts_says_what_is_missing(string? path, string expected)
    {
        using var folder = new AccountFolder().With("a.txt", "");
        Assert.Equal(0, folder.Read(path).Batch.Count);
        Assert.Equal(expected, folder.Mistakes);
    }

    [Theory]
    [InlineData("accounts.csv", "id,name\n", "folder/accounts.csv:1:1: error ACCT016 `accounts.csv` has a row of column names and no account; write one row an account below it")]
    [InlineData("Accounts.csv", "id,name\na,A\n", "folder/Accounts.csv:1:1: error ACCT017 `Accounts.csv` is not read; call it `accounts.csv`")]
    [InlineData("accounts.csv", "id;name\na;A\n", "accounts.csv:1:1: error TABLE004 the columns are separated by `;`; save the table with commas between its columns")]
    public void A_folder_whose_tables_hold_no_account_says_why_in_one_line(string name, string content, string expected)
    {
        using var folder = new AccountFolder().With(name, content);
        Assert.Equal(0, folder.Read().Batch.Count);
        Assert.Equal(expected.Replace("folder/", "", StringComparison.Ordinal), folder.Mistakes);
    }

    [Fact]
    public void An_empty_path_is_a_missing_one()
    {
        var diagnostics = new Feel.Text.DiagnosticList();
        Assert.Equal(0, AccountReader.Read("", AccountFolder.Dictionary, diagnostics).Batch.Count);
        Assert.Equal(AccountDiagnostics.PathMissing, Assert.Single(diagnostics).Kind);
    }
}
