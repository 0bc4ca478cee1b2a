using StrategyAdvisor.Briefs.Markdown;

namespace StrategyAdvisor.Briefs.Tests.Markdown;

public sealed class MarkdownTextTests
{
    [Theory]
    [InlineData("plain words", "plain words")]
    [InlineData("*bold* _it_ `code`", "\\*bold\\* \\_it\\_ \\`code\\`")]
    [InlineData("[a](javascript:b)", "\\[a\\](javascript:b)")]
    [InlineData("<img src=x>", "\\<img src=x\\>")]
    [InlineData("a & b", "a &amp; b")]
    [InlineData("# heading", "\\# heading")]
    [InlineData("- item", "\\- item")]
    [InlineData("1. item", "1\\. item")]
    [InlineData("1.5 M EUR", "1\\.5 M EUR")]
    [InlineData("a\nb", "a b")]
    [InlineData("a\u202Eb", "a\\\\u202eb")]
    public void A_text_prints_as_it_is(string text, string escaped) => Assert.Equal(escaped, MarkdownText.Escape(text));

    [Theory]
    [InlineData("x > 1", "`x > 1`")]
    [InlineData("a ` b", "`` a ` b ``")]
    [InlineData("``", "``` `` ```")]
    [InlineData("two\nlines", "`two lines`")]
    public void Code_keeps_its_backticks(string text, string code) => Assert.Equal(code, MarkdownText.Code(text));

    [Theory]
    [InlineData("</summary><script>", "&#60;/summary&#62;&#60;script&#62;")]
    [InlineData("[x](y) *z*", "&#91;x&#93;(y) &#42;z&#42;")]
    [InlineData("a & 'b'", "a &#38; &#39;b&#39;")]
    [InlineData("a\u0007b", "a&#92;u0007b")]
    public void A_text_inside_an_element_of_HTML_stays_inside(string text, string escaped) => Assert.Equal(escaped, MarkdownText.EscapeHtml(text));
}
