using StrategyAdvisor.Facts.Batches;
using StrategyAdvisor.Facts.Dictionary;
using StrategyAdvisor.Facts.Documents;
using StrategyAdvisor.Facts.Dossiers;
using StrategyAdvisor.Facts.Tests.Batches;
using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Facts.Tests.Dossiers;

public sealed class DossierReaderTests
{
    private static readonly FactRecord Account = InventedDictionary.Create().Account;

    [Theory]
    [InlineData("annual revenue: 5", "5")]
    [InlineData("annualRevenue: 5", "5")]
    [InlineData("annual_revenue: 5", "5")]
    [InlineData("Annual Revenue: '1,200'", "1200")]
    [InlineData("annual revenue:", null)]
    [InlineData("annual revenue: ~", null)]
    [InlineData("annual revenue: null", null)]
    [InlineData("annual revenue: unknown", null)]
    [InlineData("annual revenue: {value: 5}", "5")]
    [InlineData("annual revenue: {value: 5, source: CRM}", "5 (5 CRM - -)")]
    [InlineData("annual revenue: {value: 5, on: 2026-01-02, status: assumed}", "5 (5 - 2026-01-02 Assumed)")]
    [InlineData("annual revenue: {value: unknown, source: CRM}", null)]
    [InlineData("annual revenue: [{value: 5, source: CRM}, {value: 6}]", "5 (5 CRM - -, 6 - - -)")]
    [InlineData("annual revenue: [{value: 5, source: CRM}, {value: 6, on: 2026-01-02}]", "6 (6 - 2026-01-02 -, 5 CRM - -)")]
    [InlineData("{annual revenue: 5, source: CRM}", "5 (5 CRM - -)")]
    [InlineData("{annual revenue: {value: 5, source: ERP}, source: CRM, on: 2026-01-02}", "5 (5 ERP - -)")]
    public void A_fact_is_written_plainly_or_with_where_it_comes_from(string yaml, string? expected) => Assert.Equal(expected, Show(Override(yaml), "annual revenue"));

    [Theory]
    [InlineData("problems: [price, speed]", "price; speed")]
    [InlineData("problems: price", "price")]
    [InlineData("problems: price; speed", "price; speed")]
    [InlineData("problems: none", "none")]
    [InlineData("problems: []", "none")]
    [InlineData("problems: unknown", null)]
    [InlineData("problems: [price, unknown]", "price; unknown")]
    [InlineData("problems: {value: [price, speed], source: CRM}", "price; speed (price; speed CRM - -)")]
    [InlineData("problems: [{value: none, source: CRM}, {value: [price], source: ERP}]", "none (none CRM - -, price ERP - -)")]
    public void A_list_of_texts_is_a_sequence_or_one_text(string yaml, string? expected) => Assert.Equal(expected, Show(Override(yaml), "problems"));

    [Theory]
    [InlineData("contacts: unknown", null)]
    [InlineData("contacts:", null)]
    [InlineData("contacts: none", "")]
    [InlineData("contacts: []", "")]
    [InlineData("contacts: [{name: Ana}, {name: Luis}]", "Ana, Luis")]
    public void A_list_of_records_is_unknown_empty_or_filled(string yaml, string? expected)
    {
        var entries = Override(yaml).EntriesOf(Account.Find("contacts")!);
        Assert.Equal(expected, entries is null ? null : string.Join(", ", entries.Select(entry => entry.ValueOf(entry.Record.Facts[0])!.Value.Text)));
    }

    [Fact]
    public void Facts_given_over_others_replace_them_whole_and_leave_the_rest()
    {
        var draft = Override("{annual revenue: {value: 5, source: CRM}, altman z: 2, contacts: [{name: Ana}]}");
        new DossierReader(new DiagnosticList()).Override(draft, Mapping("{annual revenue: 7, contacts: unknown}"));
        Assert.Equal("7", Show(draft, "annual revenue"));
        Assert.Equal("2", Show(draft, "altman z"));
        Assert.Null(draft.EntriesOf(Account.Find("contacts")!));
    }

    private static RecordDraft Override(string yaml)
    {
        var diagnostics = new DiagnosticList();
        var draft = new RecordDraft(Account);
        new DossierReader(diagnostics).Override(draft, Mapping(yaml));
        Assert.Empty(diagnostics);
        return draft;
    }

    private static MappingNode Mapping(string yaml) => (MappingNode)YamlReader.Read(new SourceText("a.yaml", yaml), new DiagnosticList())!;

    private static string? Show(RecordDraft draft, string name)
    {
        var fact = Account.Find(name)!;
        if (draft.ValueOf(fact) is not { } value) return null;
        var observed = draft.ObservationsOf(fact).Select(item => string.Create(CultureInfo.InvariantCulture, $"{item.Value} {item.Source ?? "-"} {item.On?.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture) ?? "-"} {item.Status?.ToString() ?? "-"}"));
        var all = string.Join(", ", observed);
        return all.Length == 0 ? FactText.Of(fact, value) : $"{FactText.Of(fact, value)} ({all})";
    }
}
