using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Facts.Tests.Documents;

public sealed class YamlPlaceTests
{
    [Theory]
    [InlineData("when: |\n  count(x) > 0\n    and y\n", "y", "3:9")]
    [InlineData("when: |\n  count(x) > 0\n\n    and y\n", "and", "4:5")]
    [InlineData("a:\n  - when: |  # why\n      one\n      two\n", "two", "4:7")]
    [InlineData("when: |-\r\n  one\r\n  two\r\n", "two", "3:3")]
    [InlineData("when: |2\n    one\n  two\n", "one", "2:5")]
    [InlineData("when: |\n\n\n  one\n", "one", "4:3")]
    [InlineData("when: >\n  one\n  two\n\n  three\n", "two", "3:3")]
    [InlineData("when: >\n  one\n  two\n\n  three\n", "three", "5:3")]
    [InlineData("when: >\n  one\n    two\n  three\n", "two", "3:5")]
    [InlineData("when: one\n  two\n\n  three\n", "three", "4:3")]
    [InlineData("when: a > 1 and b\n", "b", "1:17")]
    [InlineData("when: 'it''s two'\n", "two", "1:14")]
    [InlineData("when: 'one\n  two'\n", "two", "2:3")]
    [InlineData("when: \"a \\\"b\\\" two\"\n", "two", "1:16")]
    [InlineData("when: \"\\u00e9\\t two\"\n", "two", "1:17")]
    [InlineData("when: \"\\U0001F600 two\"\n", "two", "1:19")]
    [InlineData("when: \"one \\\n  two\"\n", "two", "2:3")]
    [InlineData("when: \"one\n  \\ttwo\"\n", "two", "2:5")]
    [InlineData("when: 😀 two\n", "two", "1:10")]
    public void A_word_inside_a_value_is_found_where_it_stands_in_the_file(string yaml, string word, string place)
    {
        var excerpt = YamlScalarUnder("when", yaml);
        var at = excerpt.Text.IndexOf(word, StringComparison.Ordinal);
        var location = excerpt.Locate(new Span(at, word.Length));
        Assert.Equal(word, Reading.Underlined(location));
        Assert.Equal(place, string.Create(CultureInfo.InvariantCulture, $"{location.Position.Line}:{location.Position.Column}"));
    }

    private static Excerpt YamlScalarUnder(string key, string yaml)
    {
        var node = Reading.Yaml(yaml);
        while (node is Facts.Documents.MappingNode map && map.Find(key) is null)
            node = ((Facts.Documents.SequenceNode)map.Entries[0].Value).Items[0];
        return ((Facts.Documents.ScalarNode)((Facts.Documents.MappingNode)node).Find(key)!).Excerpt;
    }
}
