using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Rules.Packs;

namespace StrategyAdvisor.Rules.Tests.Checks;

/// <summary>The decision tables of the default pack answer every combination of their inputs, and where they say so only once.</summary>
public sealed class DecisionTableTests
{
    private static readonly WrittenPack Written = PackReader.Read(PackFiles.Load(KeyAccounts.Folder, KeyAccounts.Shown, new DiagnosticList()), new DiagnosticList())!;

    public static TheoryData<string> Names => [.. Written.Decisions.Where(decision => decision.Table is not null).Select(decision => decision.Name.Text)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_combination_of_outcomes_has_its_row(string name)
    {
        var table = Written.Decisions.Single(decision => decision.Name.Text == name).Table!;
        var most = table.Policy == HitPolicy.Unique ? 1 : int.MaxValue;
        var matches = new DrawnTable(table, KeyAccounts.Pack.Pack).Matches().ToList();
        Assert.True(matches.Count > 1, "a table with one combination decides nothing");
        Assert.Empty(matches.Where(match => match.Rows.Length < 1 || match.Rows.Length > most).Select(match => $"{match.Outcomes}: rows {string.Join(", ", match.Rows)}"));
    }

    [Fact]
    public void Every_row_of_every_table_is_the_answer_to_something()
    {
        var idle =
            from decision in Written.Decisions
            from table in Drawn(decision)
            let first = new DrawnTable(table, KeyAccounts.Pack.Pack).Matches().Where(match => !match.Rows.IsEmpty).Select(match => match.Rows[0]).ToHashSet()
            from row in Enumerable.Range(1, table.Rows.Length)
            where !first.Contains(row)
            select $"{decision.Name.Text}: row {row}";
        Assert.Empty(idle);
    }

    [Theory]
    [InlineData("-", "true", true)]
    [InlineData("true", "false", false)]
    [InlineData("\"a\", \"b\"", "\"b\"", true)]
    [InlineData("\"a\", \"b\"", "\"c\"", false)]
    [InlineData("not(\"a\", \"b\")", "\"c\"", true)]
    [InlineData("not(\"a\", \"b\")", "\"a\"", false)]
    [InlineData(">= 2", "2", true)]
    [InlineData(">= 2", "1", false)]
    [InlineData("1", "2", false)]
    public void A_cell_is_read_as_the_coach_reads_it(string cell, string outcome, bool expected) => Assert.Equal(expected, DrawnTable.Holds(cell, outcome));

    private static IEnumerable<DecisionTable> Drawn(WrittenDecision decision) => decision.Table is { } table ? [table] : [];
}
