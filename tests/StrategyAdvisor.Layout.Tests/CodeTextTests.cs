namespace StrategyAdvisor.Layout.Tests;

public sealed class CodeTextTests
{
    [Theory]
    [InlineData("a // b\nc", "a \nc")]
    [InlineData("a /* b\n */ c", "a \n c")]
    [InlineData("\"http://x\" // y", "\"http://x\" ")]
    [InlineData("@\"c:\\\" // y", "@\"c:\\\" ")]
    [InlineData("\"\\\"//\" // y", "\"\\\"//\" ")]
    [InlineData("'\"' // y", "'\"' ")]
    [InlineData("\"\"\"a \"b\" // c\"\"\" // y", "\"\"\"a \"b\" // c\"\"\" ")]
    public void Comments_go_and_texts_stay(string code, string expected) => Assert.Equal(expected, CodeText.WithoutComments(code));

    [Fact]
    public void The_code_alone_has_neither() => Assert.Equal("f()\n g", CodeText.WithoutTexts("f(\"x(\")/* y\n */ g// z"));

    [Theory]
    [InlineData("HTTPBriefPage", "HTTP Brief Page")]
    [InlineData("annual_revenue", "annual revenue")]
    [InlineData("lastOrder2", "last Order")]
    public void A_name_is_cut_into_its_words(string name, string expected) => Assert.Equal(expected, string.Join(' ', Words.Of(name)));

    [Theory]
    [InlineData("Contacts", "contact")]
    [InlineData("Industries", "industry")]
    [InlineData("Approaches", "approach")]
    [InlineData("access", "access")]
    public void A_plural_is_the_same_word(string word, string expected) => Assert.Equal(expected, Words.Plain(word));
}
