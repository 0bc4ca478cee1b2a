using StrategyAdvisor.Feel.Evaluation;

namespace StrategyAdvisor.Feel.Tests.Evaluation;

public sealed class MissingTests
{
    [Theory]
    [InlineData("flag and sign", "", "flag, sign")]
    [InlineData("flag and sign", "flag=true", "sign")]
    [InlineData("flag and sign", "flag=false", "")]
    [InlineData("flag and a = null", "", "flag")]
    [InlineData("a + b > 3", "a=1", "")]
    [InlineData("a + b > 2", "a=1", "b")]
    [InlineData("flag and a > 5", "", "")]
    [InlineData("flag and (a > 1 or sign)", "a=2", "flag")]
    [InlineData("(flag or sign) and (flag or not(sign))", "", "flag")]
    [InlineData("if flag then sign else sign", "", "sign")]
    [InlineData("if flag then a > 1 else a > 0", "", "flag, a")]
    [InlineData("cost < 10 or cost >= 10", "", "")]
    [InlineData("amount * 2 + 1 > 10.5 and amount < 4.7", "", "")]
    [InlineData("amount * 2 + 1 > 10.5 and amount < 4.9", "", "amount")]
    [InlineData("10 / amount > 3", "", "amount")]
    [InlineData("amount + cost > 3", "", "amount, cost")]
    [InlineData("day + @\"P1M\" < today and day > @\"2026-05-29\"", "", "")]
    [InlineData("day + @\"P1M\" < today and day > @\"2026-05-28\"", "", "day")]
    [InlineData("today - day > @\"P90D\"", "", "day")]
    [InlineData("note = \"x\" or note != \"x\"", "", "")]
    [InlineData("note = \"x\" and note = \"y\"", "", "")]
    [InlineData("contains(note, \"x\")", "", "~ note")]
    [InlineData("colour = \"red\" or sign", "", "colour, sign")]
    [InlineData("count(items) > 0", "", "items")]
    [InlineData("some i in items satisfies i.big", "items=(size:1)(big:false)", "items.1.big")]
    [InlineData("some i in items[size > 0] satisfies i.big", "items=(size:1)(big:true)(size:0)", "items.1.big, items.2.size")]
    [InlineData("count(items[big]) >= 2", "items=(big:true)(size:1)", "items.2.big")]
    [InlineData("count(items[big]) >= 3", "items=(big:true)(size:1)", "")]
    [InlineData("count(for i in items[big] return i.size) >= 2", "items=(big:true)(size:1)", "items.2.big")]
    [InlineData("max(items.seen) < today", "items=(seen:2026-07-01)(size:1)", "")]
    [InlineData("max(items.seen) < today", "items=(seen:2026-06-01)(size:1)", "items.2.seen")]
    [InlineData("list contains(tags, 2)", "tags=(1)(?)", "tags.2")]
    [InlineData("list contains(tags, 2)", "", "tags")]
    [InlineData("list contains(tags, 2) and (list contains(tags, 1) or sign)", "", "tags, sign")]
    [InlineData("flag and (list contains(tags, 2) or not(list contains(tags, 2)))", "", "flag")]
    [InlineData("list contains(tags, 5)", "", "")]
    [InlineData("list contains(tags, 2) or count(tags) = 0", "", "tags")]
    [InlineData("colour = \"red\" and (flag or not(colour = \"red\"))", "", "colour, flag")]
    [InlineData("(cost > 5) = true or (cost > 3) = false", "", "cost")]
    [InlineData("flag and (cost > 5) = (cost > 5)", "", "flag")]
    [InlineData("colour = \"red\" or some i in items satisfies i.colour = colour", "items=(size:1)", "colour, items.1.colour")]
    [InlineData("flag and some i in items satisfies (i.colour = colour or i.colour != colour)", "items=(size:1)", "flag")]
    [InlineData("count(distinct values(items.name)) < 2", "items=(size:1)(size:1)", "items.2.name, items.1.name")]
    [InlineData("count(distinct values(items.name)) < 3", "items=(name:x)(name:x)(size:1)", "")]
    [InlineData("flag and count(distinct values(items.colour)) < 4", "items=(size:1)(size:1)", "flag")]
    [InlineData("flag and amount > 0 and cost > 0 and amount / cost > 0", "", "flag, amount, cost")]
    [InlineData("flag and not(amount > 0 and cost > 0 and amount / cost < 0)", "", "flag")]
    [InlineData("flag and amount * cost < 0 and amount > 0", "", "")]
    [InlineData("count(items) > 0 and flag and (a > 1 or a <= 1)", "", "~ items, flag, a")]
    [InlineData("count(items[big]) >= 2 and flag", "", "items, flag")]
    [InlineData("count(items) >= 18", "", "items")]
    [InlineData("flag and (every i in items satisfies i.size < 2 and i.size + 1 > 2)", "", "flag, items")]
    [InlineData("some i in items[colour = \"red\" and not(big)] satisfies i.seen > today - @\"P90D\"", "", "items")]
    [InlineData("some i in items satisfies i.seen = null and i.name = \"x\"", "", "items")]
    [InlineData("count(items[size > 3]) > 0 and flag", "", "~ items, flag")]
    [InlineData("sum(items.size) > 3 and flag", "", "items, flag")]
    [InlineData("max(items.seen) < today and sign", "", "items, sign")]
    [InlineData("today - max(items.seen) > @\"P90D\" and sign", "", "items, sign")]
    [InlineData("sum(items.size) > 3 and (flag or not(flag))", "", "~ items, flag")]
    [InlineData("some i in items satisfies i.size > a", "a=1", "items")]
    [InlineData("count(tags) > 2 and (list contains(tags, 2) or flag)", "", "tags, flag")]
    [InlineData("count(items) + a > 30", "", "~ items, a")]
    [InlineData("failing > 1", "", "")]
    [InlineData("flag and failing > 1", "", "flag")]
    [InlineData("a + failing > 1", "", "")]
    [InlineData("1 / a > 0.4", "", "a")]
    public void Missing_is_what_can_still_change_the_value(string expression, string facts, string expected)
    {
        var sample = Sample.Of(facts);
        var missing = sample.Explainer.Missing(sample.Explain(expression));
        Assert.Equal(expected, $"{(missing.IsExact ? "" : "~ ")}{Sample.Paths(missing.Facts)}");
    }

    [Theory]
    [InlineData("cost < 10 or cost >= 10", "", "true")]
    [InlineData("flag and not(flag)", "", "false")]
    [InlineData("flag or sign", "", "?")]
    [InlineData("flag or not(flag) or count(items) > 0", "", "true")]
    [InlineData("list contains(tags, 2) or not(list contains(tags, 2))", "", "true")]
    [InlineData("1 != a + a", "", "true")]
    [InlineData("cost > 5 and cost < 3", "", "false")]
    [InlineData("cost in [1.12..1.18]", "", "false")]
    [InlineData("cost in [1.1..1.2]", "", "?")]
    [InlineData("cost in (1.1..1.2)", "", "false")]
    [InlineData("a < 1 and 2 / (a + 1) = 1", "", "false")]
    [InlineData("count(items) > 0 or count(items) = 0", "", "?")]
    [InlineData("amount > 0 and cost > 0 and amount / cost < 0", "", "false")]
    [InlineData("amount > 0 and cost > 0 and amount / cost >= 0 or amount <= 0 or cost = 0", "", "true")]
    [InlineData("amount / cost < 0 and amount > 0", "", "?")]
    [InlineData("amount in [-3..amount] or amount < -3", "", "true")]
    [InlineData("cost != cost and flag", "", "false")]
    [InlineData("count(items[big]) > 0 and count(items[big and size > 1]) = 0 or count(items[big]) = 0 or count(items[big and size > 1]) > 0", "items=(size:1)(big:true)", "true")]
    public void A_value_on_which_all_completions_agree_can_be_settled(string expression, string facts, string expected)
    {
        var sample = Sample.Of(facts);
        var explanation = sample.Explain(expression);
        Assert.Equal("?", ShownValue.Of(explanation));
        Assert.Equal(expected, ShownValue.Of(new Explanation(null, sample.Explainer.Settle(explanation), [])));
    }

    [Fact]
    public void Beyond_the_limit_of_completions_every_fact_that_the_structure_lets_matter_is_kept()
    {
        var sample = Sample.Of("", completionLimit: 3);
        var missing = sample.Explainer.Missing(sample.Explain("(flag or sign) and (flag or not(sign))"));
        Assert.Equal("flag, sign", Sample.Paths(missing.Facts));
        Assert.False(missing.IsExact);
    }

    [Theory]
    [InlineData("(colour = \"red\" or flag) and (colour = \"red\" or not(flag))", "colour")]
    [InlineData("(colour in (\"red\", \"green\") or flag) and (not(colour in (\"green\", \"red\")) or flag)", "flag")]
    public void Texts_that_every_test_answers_alike_are_tried_once(string expression, string expected)
    {
        var sample = Sample.Of("", completionLimit: 4);
        var missing = sample.Explainer.Missing(sample.Explain(expression));
        Assert.Equal((true, expected), (missing.IsExact, Sample.Paths(missing.Facts)));
    }

    [Fact]
    public void Texts_that_no_test_tells_apart_are_tried_as_one()
    {
        var sample = Sample.Of("items=(size:2)(size:2)(size:2)(size:2)", completionLimit: 16);
        var missing = sample.Explainer.Missing(sample.Explain("count(items[colour = \"red\"]) > 1 or count(items[colour != \"red\"]) > 2"));
        Assert.True(missing.IsExact);
        Assert.Empty(missing.Facts);
    }

    [Fact]
    public void Every_fact_that_was_looked_at_is_listed_with_its_status()
    {
        var sample = Sample.Of("flag=true items=(size:1)");
        var reads = Explainer.Reads(sample.Explain("flag and some i in items satisfies i.big"));
        Assert.Equal("flag True, items True, items.1.big False", string.Join(", ", reads.Select(read => $"{Sample.Path(read.Fact)} {read.IsKnown}")));
    }
}
