using StrategyAdvisor.Feel.Evaluation;

namespace StrategyAdvisor.Feel.Tests.Evaluation;

public sealed class EvaluationCostTests
{
    [Fact]
    public void Loops_that_do_not_look_at_each_other_cost_their_sum_not_their_product()
    {
        var text = string.Concat(Enumerable.Repeat("count(items[", 20)) + "count(items) > 0" + string.Concat(Enumerable.Repeat("]) > 0", 20));
        Assert.Equal("true", ShownValue.Of(Sample.Of("items=(big:true)(big:true)(big:true)(big:true)").Explain(text)));
    }

    [Fact]
    public void A_deep_tree_is_read_on_a_small_stack()
    {
        var text = "(some i in items satisfies " + string.Concat(Enumerable.Repeat("not(", 90)) + "i.big" + new string(')', 91);
        var explanation = new List<Explanation>();
        var thread = new Thread(() => explanation.Add(Sample.Of("items=(big:true)").Explain(text)), maxStackSize: 256 * 1024);
        thread.Start();
        thread.Join();
        Assert.Equal(Truth.True, Assert.Single(explanation).Value);
    }
}
