using StrategyAdvisor.Feel.Evaluation;
using StrategyAdvisor.Feel.Typing;

namespace StrategyAdvisor.Feel.Tests.Evaluation;

public sealed class DecisionTests
{
    private static readonly TypedNode Table = new TableNode(default, FeelType.Number, [
        new(Sample.Parse("flag"), Sample.Parse("1")),
        new(Sample.Parse("amount > 5"), Sample.Parse("2")),
        new(Sample.Parse("sign"), Sample.Parse("a")),
    ]);

    [Theory]
    [InlineData("flag=true", "1", "flag", "")]
    [InlineData("flag=false amount=6", "2", "flag, amount", "")]
    [InlineData("flag=false amount=5 sign=true a=0", "0", "flag, amount, sign, a", "")]
    [InlineData("amount=6 sign=true a=0", "1..2", "amount", "flag")]
    [InlineData("flag=false sign=true a=2", "2", "flag, sign, a", "")]
    [InlineData("flag=false sign=true a=0", "0..2", "flag, sign, a", "amount")]
    [InlineData("flag=false amount=5 sign=false", "..", "flag, amount, sign", "")]
    public void A_table_gives_the_first_row_that_holds_or_any_that_might(string facts, string expected, string evidence, string missing)
    {
        var explainer = Sample.Of(facts).Explainer;
        var explanation = explainer.Explain(Table);
        Assert.Equal(expected, ShownValue.Of(explanation));
        Assert.Equal(evidence, Sample.Paths(explainer.Evidence(explanation)));
        Assert.Equal(missing, Sample.Paths(explainer.Missing(explanation).Facts));
    }

    [Fact]
    public void A_table_without_a_matching_row_fails()
    {
        var explanation = Sample.Of("flag=false amount=5 sign=false").Explainer.Explain(Table);
        Assert.Equal("FEEL306", Assert.Single(Explainer.Failures(explanation)).Kind.Code);
    }

    [Theory]
    [InlineData("flag=true", "true")]
    [InlineData("flag=false", "false")]
    [InlineData("", "false")]
    public void Surely_counts_unknown_as_false(string facts, string expected) =>
        Assert.Equal(expected, ShownValue.Of(Sample.Of(facts).Explainer.Explain(new SurelyNode(default, Sample.Parse("flag")))));

    [Fact]
    public void A_condition_that_only_completions_settle_rests_on_every_recorded_fact_it_reads()
    {
        var sample = Sample.Of("a=1 flag=true");
        var explanation = sample.Explain("flag and (cost < a or cost >= a)");
        Assert.Equal(Truth.True, sample.Explainer.Settle(explanation));
        Assert.Equal("flag, a", Sample.Paths(sample.Explainer.Evidence(explanation)));
    }
}
