using StrategyAdvisor.Feel.Standard.Tables;
using StrategyAdvisor.Feel.Standard.Values;
using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Feel.Tests.Standard;

public sealed class TableTests
{
    private static readonly ImmutableArray<TableRow> Rows =
    [
        new([">= 10", "-"], ["\"large\""]),
        new(["[5..20]", "\"steel\", \"glass\""], ["\"medium\""]),
        new(["? > 1 and ? < 50", "not(\"paper\")"], ["\"small\""]),
    ];

    [Theory]
    [InlineData(HitPolicy.Unique, 60, "steel", "large")]
    [InlineData(HitPolicy.Unique, 12, "steel", "null FEEL418")]
    [InlineData(HitPolicy.Unique, 0, "steel", "null FEEL306")]
    [InlineData(HitPolicy.First, 12, "steel", "large")]
    [InlineData(HitPolicy.Any, 3, "steel", "small")]
    [InlineData(HitPolicy.Any, 12, "steel", "null FEEL419")]
    [InlineData(HitPolicy.Priority, 12, "steel", "small")]
    [InlineData(HitPolicy.RuleOrder, 12, "steel", "[\"large\", \"medium\", \"small\"]")]
    [InlineData(HitPolicy.RuleOrder, 12, "paper", "[\"large\"]")]
    [InlineData(HitPolicy.OutputOrder, 12, "steel", "[\"small\", \"medium\", \"large\"]")]
    [InlineData(HitPolicy.Collect, 0, "steel", "[]")]
    public void A_hit_policy_says_what_several_rows_answer(HitPolicy policy, int size, string kind, string expected) =>
        Assert.Equal(expected, Answer(new DecisionTable(policy, Aggregation.None, ["size", "kind"], [], [new TableOutput(null, "\"small\", \"medium\", \"large\"", null)], Rows), size, kind));

    [Theory]
    [InlineData(Aggregation.Sum, 3, "60")]
    [InlineData(Aggregation.Min, 3, "10")]
    [InlineData(Aggregation.Max, 3, "30")]
    [InlineData(Aggregation.Count, 3, "3")]
    [InlineData(Aggregation.Count, 0, "0")]
    [InlineData(Aggregation.Sum, 0, "null FEEL306")]
    public void Collected_answers_are_added_up_or_counted(Aggregation aggregation, int size, string expected)
    {
        ImmutableArray<TableRow> rows = [new(["> 0"], ["10"]), new(["> 1"], ["20"]), new(["> 2"], ["30"])];
        Assert.Equal(expected, Answer(new DecisionTable(HitPolicy.Collect, aggregation, ["size"], [], [new TableOutput(null, null, null)], rows), size, ""));
    }

    [Fact]
    public void Several_answers_are_a_context_and_each_has_its_default()
    {
        ImmutableArray<TableOutput> outputs = [new("level", null, "\"low\""), new("by", null, null)];
        var table = new DecisionTable(HitPolicy.First, Aggregation.None, ["size"], [], outputs, [new([">= size * 2 - 10"], ["\"high\"", "kind"])]);
        Assert.Equal("{level: \"high\", by: \"steel\"}", Answer(table, 8, "steel"));
        Assert.Equal("{level: \"low\", by: null}", Answer(table, 11, "steel"));
    }

    [Fact]
    public void An_input_that_is_not_allowed_has_no_answer() =>
        Assert.Equal("null FEEL417", Answer(new DecisionTable(HitPolicy.First, Aggregation.None, ["size", "kind"], ["[0..10]", null], [new TableOutput(null, null, null)], Rows), 11, "steel"));

    private static string Answer(DecisionTable table, int size, string kind)
    {
        var diagnostics = new DiagnosticList();
        var inputs = FeelContext.Of(("size", new FeelNumber(size)), ("kind", new FeelText(kind)));
        var value = new TableRun(inputs, Evaluated.Moment, diagnostics).Evaluate(table);
        return value is FeelNull ? $"null {diagnostics.Last().Kind.Code}" : ValueWriter.Write(value);
    }
}
