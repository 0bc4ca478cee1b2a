namespace StrategyAdvisor.Feel.Tests.Evaluation;

public sealed class EvidenceTests
{
    [Theory]
    [InlineData("flag and sign", "flag=true sign=true", "flag, sign")]
    [InlineData("flag and sign", "flag=true sign=false", "sign")]
    [InlineData("a + b > 2 or flag", "a=2 b=2 flag=true", "flag")]
    [InlineData("a > 1 or flag", "a=2 flag=true", "a")]
    [InlineData("flag or sign", "flag=false sign=false", "flag, sign")]
    [InlineData("not(a = 1 and flag)", "a=0 flag=true", "a")]
    [InlineData("a + b > 2", "a=2 b=2", "a, b")]
    [InlineData("a + b >= 2", "a=2", "a")]
    [InlineData("a = null", "", "a")]
    [InlineData("a = null and flag", "flag=true", "a, flag")]
    [InlineData("if flag then a > 1 else sign", "flag=true a=2 sign=true", "flag, a")]
    [InlineData("(if flag then 1 else a) >= 1", "a=2 sign=true", "a")]
    [InlineData("colour in (\"red\", \"blue\")", "colour=red", "colour")]
    [InlineData("some i in items satisfies i.big", "items=(big:false)(big:true)", "items.2.big")]
    [InlineData("some i in items satisfies i.big", "items=(big:false)(big:false)", "items, items.1.big, items.2.big")]
    [InlineData("some i in items satisfies true", "items=(big:false)", "items")]
    [InlineData("some i in items satisfies flag", "items=(big:false) flag=true", "items, flag")]
    [InlineData("every i in items satisfies i.big", "items=(big:true)", "items, items.1.big")]
    [InlineData("every i in items satisfies i.big", "items=(big:true)(big:false)", "items.2.big")]
    [InlineData("every i in items[size > 1] satisfies i.big", "items=(size:0)(size:2 big:true)", "items, items.1.size, items.2.big")]
    [InlineData("some i in items[size > 1] satisfies i.big", "items=(size:0)(size:2 big:true)", "items.2.size, items.2.big")]
    [InlineData("some i in items[size > 1 and big] satisfies i.colour = \"red\"", "items=(size:0 big:true colour:red)", "items, items.1.size")]
    [InlineData("count(items) = 0", "items=()", "items")]
    [InlineData("count(items[big]) >= 1", "items=(big:true)(size:1)", "items, items.1.big")]
    [InlineData("count(big items) >= 1", "items=(big:true)(size:1)", "items, items.1.big")]
    [InlineData("max(items.size) > 1", "items=(size:1)(size:2)", "items, items.1.size, items.2.size")]
    [InlineData("list contains(tags, 2)", "tags=(1)(2)", "tags.2")]
    [InlineData("list contains(tags, 2)", "tags=(1)(0)", "tags, tags.1, tags.2")]
    [InlineData("count(distinct values(tags)) = 1", "tags=(1)(1)", "tags, tags.1, tags.2")]
    [InlineData("count(items[(a = null or flag) and big]) >= 1", "a=1 flag=true items=(big:true)(size:1)", "items, flag, items.1.big, a")]
    public void A_settled_value_rests_on_the_fewest_facts_that_give_it(string expression, string facts, string expected)
    {
        var explainer = Sample.Of(facts).Explainer;
        var node = Sample.Parse(expression);
        var explanation = explainer.Explain(node);
        var evidence = explainer.Evidence(explanation);
        Assert.Equal(expected, Sample.Paths(evidence));
        Assert.Equal(explanation.Value, explainer.Recheck(node, evidence));
    }
}
