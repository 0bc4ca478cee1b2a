using StrategyAdvisor.Briefs.Sheets;

namespace StrategyAdvisor.Briefs.Tests.Sheets;

public sealed class SheetCellTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("", "")]
    [InlineData("a, b", "\"a, b\"")]
    [InlineData("say \"no\"", "\"say \"\"no\"\"\"")]
    [InlineData("one\r\ntwo", "one two")]
    [InlineData(" edge", "\" edge\"")]
    [InlineData("bell\u0007", "bell\\u0007")]
    public void A_cell_is_quoted_where_it_has_to_be(string text, string cell) => Assert.Equal(cell, SheetCell.Of(text));

    [Theory]
    [InlineData("=HYPERLINK(\"http://example.org\")", "\"'=HYPERLINK(\"\"http://example.org\"\")\"")]
    [InlineData("+34 600 000 000", "'+34 600 000 000")]
    [InlineData("-2", "'-2")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("  =1+1", "'  =1+1")]
    [InlineData("\t=1+1", "' =1+1")]
    [InlineData("\uFF1D1", "'\uFF1D1")]
    [InlineData("|calc", "'|calc")]
    public void A_cell_never_becomes_a_formula(string text, string cell) => Assert.Equal(cell, SheetCell.Of(text));
}
