using StrategyAdvisor.Feel.Tests.Evaluation;
using StrategyAdvisor.Feel.Typing;

namespace StrategyAdvisor.Feel.Tests.Typing;

public sealed class TypedPrinterTests
{
    [Theory]
    [InlineData("a+b*2 > (a+b)*2", "a + b * 2 > (a + b) * 2")]
    [InlineData("not(flag) and (sign or flag)", "not(flag) and (sign or flag)")]
    [InlineData("- (a + 1) = -3", "-(a + 1) = -3")]
    [InlineData("a between 1 and b", "a in [1..b]")]
    [InlineData("a in (1..2]", "a in (1..2]")]
    [InlineData("a in (1, > b)", "a = 1 or a > b")]
    [InlineData("colour in (\"red\", \"green\")", "colour != \"blue\"")]
    [InlineData("colour = \"RED\"", "colour = \"red\"")]
    [InlineData("not(colour = \"red\")", "not(colour = \"red\")")]
    [InlineData("note != null", "note != null")]
    [InlineData("null = a", "a = null")]
    [InlineData("day + @\"P14M\" <= today - @\"P90D\"", "day + @\"P1Y2M\" <= today - @\"P90D\"")]
    [InlineData("date(2026, 6, 30).weekday + (today - day).days > limit", "@\"2026-06-30\".weekday + (today - day).days > limit")]
    [InlineData("if flag then a else b + 1", "if flag then a else b + 1")]
    [InlineData("some i in items, j in items satisfies i.size < j.size", "some i in items satisfies some j in items satisfies i.size < j.size")]
    [InlineData("every i in big items satisfies i.big", "every i in big items satisfies i.big")]
    [InlineData("count(items[item.size > 0 and a > 0])", "count(items[size > 0 and a > 0])")]
    [InlineData("sum(for i in items return i.size)", "sum(items.size)")]
    [InlineData("for t in tags return t + 1", "for t in tags return t + 1")]
    [InlineData("tags[item > 1]", "tags[item > 1]")]
    [InlineData("max(a, b, 1)", "max([a, b, 1])")]
    [InlineData("a in tags", "list contains(tags, a)")]
    [InlineData("substring(string: note, start position: 2)", "substring(note, 2)")]
    [InlineData("{x: a, y: b}.x", "a")]
    [InlineData("contains(note, \"a \\\"b\\\"\")", "contains(note, \"a \\\"b\\\"\")")]
    public void A_checked_tree_prints_in_one_form(string expression, string expected)
    {
        var printed = TypedPrinter.Print(Sample.Parse(expression));
        Assert.Equal(expected, printed);
        Assert.Equal(TypedShape.Of(Sample.Parse(expression)), TypedShape.Of(Sample.Parse(printed)));
    }

    [Fact]
    public void What_is_printed_reads_back_as_an_equal_tree()
    {
        var expressions = new GeneratedExpression(new Random(20260630));
        for (var i = 0; i < 3_000; i++)
        {
            var tree = Sample.Parse(expressions.Boolean(depth: 1 + (i % 3)));
            var printed = TypedPrinter.Print(tree);
            Assert.Equal(TypedShape.Of(tree), TypedShape.Of(Sample.Parse(printed)));
        }
    }
}
