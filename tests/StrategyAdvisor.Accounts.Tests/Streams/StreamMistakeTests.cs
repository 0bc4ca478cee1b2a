using StrategyAdvisor.Accounts.Rows;

namespace StrategyAdvisor.Accounts.Tests.Streams;

/// <summary>A mistake in a streamed table costs its account and no other, and has the place and the words that a small table's has.</summary>
public sealed class StreamMistakeTests
{
    private const string Header = "id,name,altman z,last order,influence\n";

    [Theory]
    [InlineData("a,A,1.5,2026-01-01,high\nb,B,much,,\nc,C,,,\n", "a c")]
    [InlineData("a,A,1.5,2026-02-30,high\nb,B,1,,\n", "b")]
    [InlineData("b,B,1,,\na,A,1.5,,huge\nc,,1,,\nd,D,,,low\n", "b d")]
    [InlineData("a,\"A\n\nB\",1,,\nb,B,x,,\n", "a")]
    [InlineData("a,A,1,,\na,Again,1,,\nb,B,,,\n", "a b")]
    [InlineData("a,A,1,,\nb,B\nc,C,1,,,x\nd,D,,,\n", "a d")]
    [InlineData("a,A,\"1,200\",,\n", "a")]
    [InlineData("a,A\u0000x,1,,\nb,B,1,,\nc,C\u001b,1,,\nd,D\u0085,1,,\ne,Année nº 2,1,,\n", "b e")]
    [InlineData("a,A,1e3,2026-01-01 00:00:00,\nb,B,+1.0,,\n", "b")]
    public void A_mistake_costs_its_account_and_is_told_as_in_a_small_table(string rows, string left)
    {
        using var folder = new AccountFolder().With("accounts.csv", Header + rows);
        var held = folder.Read();
        var (ids, mistakes) = Read(folder);
        Assert.Equal(left, PortfolioText.IdsOf(held));
        Assert.Equal(left, ids);
        Assert.Equal(folder.Mistakes, mistakes);
    }

    [Theory]
    [InlineData("account,name,level\na,Ana,high\nb,Bea,tall\n", "a c", "contacts.csv:3:7: error FACT112")]
    [InlineData("account,name,level\nx,Nobody,high\na,Ana,high\n", "a b c", "contacts.csv:2:1: error TABLE009")]
    [InlineData("account,name,level\na,,high\n", "b c", "contacts.csv:2:1: error FACT203")]
    [InlineData("account,name,level\nzz,Nobody,high\n", "a b c", "contacts.csv:2:1: error TABLE009")]
    [InlineData("account,name,level\na,Ana\n", "b c", "contacts.csv:2:1: error TABLE008")]
    public void A_row_of_a_list_costs_its_account_only(string contacts, string left, string expected)
    {
        using var folder = new AccountFolder().With("accounts.csv", "id,name\na,A\nb,B\nc,C\n").With("contacts.csv", contacts);
        var (ids, mistakes) = Read(folder);
        Assert.Equal(left, ids);
        Assert.StartsWith(expected, mistakes, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("id,name\na,\"A\nb,B\n", "accounts.csv:2:3: error TABLE001")]
    [InlineData("", "accounts.csv:1:1: error TABLE003")]
    [InlineData("name\nA\n", "accounts.csv:1:1: error TABLE007")]
    [InlineData("id,name,Name\na,A,A\n", "accounts.csv:1:9: error TABLE006")]
    public void A_table_that_cannot_be_trusted_fails_the_source(string accounts, string expected)
    {
        using var folder = new AccountFolder().With("accounts.csv", accounts);
        var failure = Assert.Throws<UnreadableSourceException>(() => Read(folder));
        Assert.StartsWith(expected, failure.Diagnostic.ToString().Replace($"{folder.Path}/", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void An_invisible_character_in_json_lines_costs_its_account()
    {
        using var folder = new AccountFolder().With("accounts.jsonl", "{\"id\":\"a\",\"name\":\"A\\u0000x\"}\n{\"id\":\"b\",\"name\":\"B\"}\n");
        var (ids, mistakes) = Read(folder);
        Assert.Equal("b", ids);
        Assert.StartsWith("accounts.jsonl:1:", mistakes, StringComparison.Ordinal);
        Assert.Contains("TABLE019 the invisible character U+0000", mistakes, StringComparison.Ordinal);
    }

    [Fact]
    public void A_broken_file_is_called_as_the_user_called_it()
    {
        using var folder = new AccountFolder().With("accounts.parquet", "PAR1 broken");
        var shown = Path.GetRelativePath(Directory.GetCurrentDirectory(), folder.Path);
        var stream = AccountStream.OfFiles(shown, AccountFolder.Dictionary, new Feel.Text.DiagnosticList());
        var told = Assert.Throws<UnreadableSourceException>(() => stream.Chunks().ToList()).Diagnostic.ToString();
        Assert.Contains($"'{shown}/accounts.parquet'", told, StringComparison.Ordinal);
        Assert.DoesNotContain($"'{folder.Path}", told, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("accounts.parquet")]
    [InlineData("portfolio.sqlite")]
    public void A_file_that_is_none_of_its_kind_is_told(string name)
    {
        using var folder = new AccountFolder().With(name, "this is no database, nor was it ever one");
        folder.Read(name);
        Assert.Contains("ACCT011", folder.Mistakes, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("postgresql://me:secret@127.0.0.1:1/x", "ACCT014")]
    [InlineData("postgresql://me@127.0.0.1:1/x?password=secret", "ACCT014")]
    [InlineData("Host=127.0.0.1;Username=me;Password=secret", "ACCT014")]
    [InlineData("Pwd =secret", "ACCT014")]
    [InlineData("server=127.0.0.1;Database=x", "ACCT015")]
    [InlineData("postgresql://me@127.0.0.1:1/x", "ACCT011")]
    [InlineData("postgresql:///", "ACCT015")]
    public void An_address_that_leads_nowhere_is_told_without_its_secret(string address, string code)
    {
        using var folder = new AccountFolder();
        AccountReader.Read(address, AccountFolder.Dictionary, folder.Diagnostics);
        Assert.Contains(code, folder.Mistakes, StringComparison.Ordinal);
        Assert.DoesNotContain("secret@", folder.Mistakes, StringComparison.Ordinal);
        Assert.DoesNotContain("=secret", folder.Mistakes, StringComparison.Ordinal);
    }

    private static (string Ids, string Mistakes) Read(AccountFolder folder)
    {
        var diagnostics = new Feel.Text.DiagnosticList();
        var stream = AccountStream.OfFiles(folder.Path, AccountFolder.Dictionary, diagnostics);
        var ids = new List<string>();
        foreach (var chunk in stream.Chunks())
        {
            if (chunk.Batch.Count > 0) ids.Add(PortfolioText.IdsOf(new AccountPortfolio(chunk.Batch, stream.Terms, [])));
            diagnostics.AddRange(chunk.Diagnostics);
        }

        var mistakes = diagnostics.Sorted().Select(item => item.ToString().Replace($"{folder.Path}/", "", StringComparison.Ordinal));
        return (string.Join(' ', ids), string.Join('\n', mistakes));
    }
}
