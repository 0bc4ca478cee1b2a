using StrategyAdvisor.Facts.Dictionary;
using StrategyAdvisor.Facts.Documents;
using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Facts.Tests.Dictionary;

/// <summary>The dictionary of the default pack.</summary>
public sealed class KeyAccountFactsTests
{
    private static readonly FactDictionary Facts = Read();

    [Theory]
    [InlineData("account", 130)]
    [InlineData("contacts", 19)]
    [InlineData("competitors", 13)]
    [InlineData("complaints", 5)]
    [InlineData("objectives", 2)]
    [InlineData("actions", 5)]
    [InlineData("problems", 1)]
    [InlineData("distress events", 1)]
    public void It_declares_so_many_facts_of_each_record(string record, int count)
    {
        var facts = record == "account" ? Facts.Account : Facts.Account.Find(record)!.Entries!;
        Assert.Equal(count, facts.Facts.Length);
        Assert.Equal(Enumerable.Range(0, count), facts.Facts.Select(fact => fact.Field.Slot));
    }

    [Theory]
    [InlineData("gross margin")]
    [InlineData("net worth")]
    [InlineData("altman z")]
    [InlineData("interest cover")]
    [InlineData("debt to ebitda")]
    [InlineData("industry growth")]
    public void These_may_be_below_zero(string fact) => Assert.Null(Facts.Account.Find(fact)!.Field.Minimum);

    [Fact]
    public void No_other_number_of_the_account_may_be_below_zero() =>
        Assert.Equal(6, Facts.Account.Facts.Count(fact => fact.Field.Minimum is null && fact.Kind is FactKind.Number or FactKind.Money or FactKind.Fraction or FactKind.Days));

    [Theory]
    [InlineData("annual revenue", 2)]
    [InlineData("days to pay", 0)]
    [InlineData("satisfaction", 4)]
    [InlineData("altman z", 6)]
    [InlineData("current ratio", 6)]
    [InlineData("industry growth", 6)]
    public void So_many_decimals_are_kept(string fact, int decimals) => Assert.Equal(decimals, Facts.Account.Find(fact)!.Field.Decimals);

    [Theory]
    [InlineData("contacts", "last contact", FactChange.Later)]
    [InlineData("contacts", "coverage", FactChange.Up)]
    [InlineData("contacts", "level", FactChange.No)]
    [InlineData("competitors", "incumbent", FactChange.No)]
    [InlineData("actions", "done", FactChange.Set)]
    public void What_we_can_change_of_an_entry_is_declared(string list, string fact, FactChange change) =>
        Assert.Equal(change, Facts.Account.Find(list)!.Entries!.Find(fact)!.Change);

    [Theory]
    [InlineData("contacts", FactChange.Add)]
    [InlineData("altman z", FactChange.No)]
    [InlineData("credit used", FactChange.No)]
    [InlineData("roles mapped", FactChange.Set)]
    [InlineData("credit reviewed", FactChange.Later)]
    public void What_we_can_change_of_an_account_is_declared(string fact, FactChange change) =>
        Assert.Equal(change, Facts.Account.Find(fact)!.Change);

    [Theory]
    [InlineData("contacts", AbsentRows.Unknown)]
    [InlineData("competitors", AbsentRows.Unknown)]
    [InlineData("complaints", AbsentRows.Empty)]
    [InlineData("objectives", AbsentRows.Empty)]
    [InlineData("actions", AbsentRows.Empty)]
    public void What_no_rows_mean_is_declared(string list, AbsentRows meaning) => Assert.Equal(meaning, Facts.Account.Find(list)!.WithoutRows);

    private static FactDictionary Read()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Join(folder!.FullName, "StrategyAdvisor.sln"))) folder = folder.Parent;
        var diagnostics = new DiagnosticList();
        var source = DocumentFile.Load(Path.Join(folder.FullName, "rules", "key-accounts", "facts.yaml"), "facts.yaml", diagnostics)!;
        var dictionary = FactDictionaryReader.Read(YamlReader.Read(source, diagnostics)!, ["en", "es"], diagnostics);
        Assert.Empty(diagnostics.Select(diagnostic => diagnostic.ToString()));
        return dictionary;
    }
}
