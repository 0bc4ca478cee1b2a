using StrategyAdvisor.Accounts.Tests.Samples;
using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Accounts.Tests.Streams;

/// <summary>The sample accounts, wherever they are kept, are the same accounts.</summary>
public sealed class SameSourceTests
{
    private static readonly string Tables = Path.Combine(SamplePortfolio.Examples, "tables");

    private static readonly string Expected = PortfolioText.Of(AccountReader.Read(Path.Combine(SamplePortfolio.Examples, "dossiers"), SamplePortfolio.Dictionary, new DiagnosticList()));

    [Fact]
    public void Csv_read_as_a_stream_is_the_dossiers() => AssertSame(AccountStream.OfFiles(Tables, SamplePortfolio.Dictionary, new DiagnosticList()));

    [Fact]
    public void Csv_in_any_order_is_the_dossiers_but_for_the_order_of_entries()
    {
        using var folder = new AccountFolder();
        using var back = new AccountFolder();
        TableCopies.Reverse(Tables, folder.Path);
        TableCopies.Reverse(folder.Path, back.Path);
        AssertSame(AccountStream.OfFiles(back.Path, SamplePortfolio.Dictionary, new DiagnosticList()));
        var reversed = Read(AccountStream.OfFiles(folder.Path, SamplePortfolio.Dictionary, new DiagnosticList()));
        Assert.NotEqual(Expected, reversed, StringComparer.Ordinal);
        Assert.Equal(Ids(Expected), Ids(reversed), StringComparer.Ordinal);
    }

    [Fact]
    public void Parquet_is_the_dossiers() => AssertSame(Copied(TableCopies.ToParquet));

    [Fact]
    public void Json_lines_are_the_dossiers() => AssertSame(Copied(TableCopies.ToJsonLines));

    [Fact]
    public void A_sqlite_file_is_the_dossiers() => AssertSame(Copied((source, target) => TableCopies.ToSqlite(source, Path.Combine(target, "portfolio.sqlite")), "portfolio.sqlite"));

    [Fact]
    public void One_account_can_be_asked_for_in_every_form()
    {
        using var folder = new AccountFolder();
        TableCopies.ToParquet(Tables, folder.Path);
        Assert.Equal(Expected, PortfolioText.Of(AccountReader.Read(folder.Path, SamplePortfolio.Dictionary, folder.Diagnostics)));
        Assert.Empty(folder.Mistakes);
    }

    private static string Copied(Action<string, string> copy, string name = "")
    {
        using var folder = new AccountFolder();
        copy(Tables, folder.Path);
        var diagnostics = new DiagnosticList();
        var text = Read(AccountStream.Open(Path.Combine(folder.Path, name), SamplePortfolio.Dictionary, diagnostics));
        Assert.Empty(diagnostics);
        return text;
    }

    private static void AssertSame(AccountStream stream) => AssertSame(Read(stream));

    private static void AssertSame(string text) => Assert.Equal(Expected, text);

    private static string Read(AccountStream stream)
    {
        var chunks = stream.Chunks().ToList();
        Assert.Empty(chunks.SelectMany(chunk => chunk.Diagnostics).Select(diagnostic => diagnostic.ToString()));
        return string.Concat(chunks.Select(chunk => PortfolioText.Of(new AccountPortfolio(chunk.Batch, stream.Terms, []))));
    }

    private static IEnumerable<string> Ids(string text) => text.Split('\n').Where(line => line.StartsWith("id = ", StringComparison.Ordinal));
}
