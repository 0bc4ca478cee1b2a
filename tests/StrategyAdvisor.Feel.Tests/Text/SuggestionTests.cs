using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Feel.Tests.Text;

public sealed class SuggestionTests
{
    [Theory]
    [InlineData("cuont", "count")]
    [InlineData("COUNT", "count")]
    [InlineData("sums", "sum")]
    [InlineData("mox", "max")]
    [InlineData("elephant", null)]
    [InlineData("", null)]
    public void The_nearest_word_is_offered_and_a_distant_one_is_not(string word, string? expected) =>
        Assert.Equal(expected, Suggestion.For(word, ["sum", "max", "count"]));

    [Fact]
    public void Of_two_equally_near_words_the_ordinally_first_is_offered() =>
        Assert.Equal("cat", Suggestion.For("bat", ["rat", "cat"]));
}
