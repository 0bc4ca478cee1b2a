using StrategyAdvisor.Facts.Documents;
using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Facts.Tests.Documents;

public sealed class YamlReaderTests
{
    [Theory]
    [InlineData("k: plain words  # remark\n", "plain words", ScalarStyle.Plain)]
    [InlineData("k: 'it''s'\n", "it's", ScalarStyle.Quoted)]
    [InlineData("k: \"a\\tb\"\n", "a\tb", ScalarStyle.Quoted)]
    [InlineData("k: |\n  a\n    b\n", "a\n  b\n", ScalarStyle.Block)]
    [InlineData("k: >-\n  a\n  b\n", "a b", ScalarStyle.Block)]
    [InlineData("k: no\n", "no", ScalarStyle.Plain)]
    [InlineData("k: 1.10\n", "1.10", ScalarStyle.Plain)]
    [InlineData("k: 2026-06-30\n", "2026-06-30", ScalarStyle.Plain)]
    public void A_value_stays_the_text_that_it_is(string yaml, string text, ScalarStyle style)
    {
        var scalar = Reading.Scalar(yaml, "k");
        Assert.Equal(text, scalar.Text);
        Assert.Equal(text, scalar.Excerpt.Text);
        Assert.Equal(style, scalar.Style);
    }

    [Theory]
    [InlineData("k:\n", true)]
    [InlineData("k: ~\n", true)]
    [InlineData("k: null\n", true)]
    [InlineData("k: \"\"\n", false)]
    [InlineData("k: 'null'\n", false)]
    [InlineData("k: Null\n", false)]
    public void Null_is_nothing_a_tilde_or_the_word_without_quotes(string yaml, bool expected) => Assert.Equal(expected, Reading.Scalar(yaml, "k").IsNull);

    [Theory]
    [InlineData("a: [x, y]\nb: 1\n", "a", "[x, y]")]
    [InlineData("a: {x: 1, y: 2}\nb: 1\n", "a", "{x: 1, y: 2}")]
    [InlineData("a:\n  - x\n  - y # why\n\nb: 1\n", "a", "- x\n  - y")]
    [InlineData("a:\n  x: 1\n  y: |\n    two\n    lines\n\n\nb: 1\n", "a", "x: 1\n  y: |\n    two\n    lines")]
    [InlineData("a:   'quoted'   # why\n", "a", "'quoted'")]
    [InlineData("a:   plain words   # why\n", "a", "plain words")]
    [InlineData("a: []\n", "a", "[]")]
    public void A_node_covers_its_own_text(string yaml, string key, string covered) =>
        Assert.Equal(covered, Reading.Underlined(((MappingNode)Reading.Yaml(yaml)).Find(key)!.Location));

    [Fact]
    public void Several_documents_are_read_in_order_and_empty_ones_left_out()
    {
        var diagnostics = new DiagnosticList();
        var documents = YamlReader.ReadAll(new SourceText("f", "---\na: 1\n---\n---\nb: 2\n"), diagnostics);
        Assert.Empty(diagnostics);
        Assert.Equal(["a", "b"], documents.Cast<MappingNode>().Select(map => map.Entries[0].Key.Text).ToArray());
    }
}
