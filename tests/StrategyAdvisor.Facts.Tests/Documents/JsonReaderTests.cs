using StrategyAdvisor.Facts.Documents;
using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Facts.Tests.Documents;

public sealed class JsonReaderTests
{
    [Theory]
    [InlineData("", "1:1 DOC007 there is nothing in this file []")]
    [InlineData("{\"a\": 1, \"a\": 2}", "1:10 DOC015 the key `a` stands here twice, first in line 1 [\"a\"]")]
    [InlineData("{\"a\": }", "1:7 DOC032 the JSON cannot be read from here on: a value is expected [}]")]
    [InlineData("{\"a\": 1,}", "1:9 DOC032 the JSON cannot be read from here on: nothing follows the comma before [}]")]
    [InlineData("{'a': 1}", "1:2 DOC032 the JSON cannot be read from here on: a key in double quotes is expected [']")]
    [InlineData("{\"a\" 1}", "1:6 DOC032 the JSON cannot be read from here on: `:` is expected [1]")]
    [InlineData("[1 2]", "1:4 DOC032 the JSON cannot be read from here on: `,` or a closing bracket is expected [2]")]
    [InlineData("{\"a\": \"x\"} y", "1:12 DOC032 the JSON cannot be read from here on: nothing may follow the end [y]")]
    [InlineData("{\"a\": \"x\n", "1:9 DOC032 the JSON cannot be read from here on: a line break, a control character or an unknown escape stands inside a text [\n]")]
    [InlineData("\"abc", "1:5 DOC032 the JSON cannot be read from here on: it ends too early []")]
    [InlineData("{\n\"é😀\": 01}", "2:9 DOC032 the JSON cannot be read from here on: a number must not start with 0 [1]")]
    [InlineData("[yes]", "1:2 DOC032 the JSON cannot be read from here on: a value is expected [y]")]
    [InlineData("[tru]", "1:5 DOC032 the JSON cannot be read from here on: a text must stand in double quotes []]")]
    [InlineData("[\"\\ud800\"]", "1:2 DOC029 this text in double quotes holds an unknown escape after `\\` [\"]")]
    public void A_mistake_is_told_at_its_place(string json, string expected)
    {
        var diagnostics = new DiagnosticList();
        JsonReader.Read(new SourceText("test.json", json), diagnostics);
        Assert.Equal([expected], Reading.Shown(diagnostics));
    }

    [Theory]
    [InlineData("{\"k\": 1.50}", "1.50", ScalarStyle.Plain, "1.50")]
    [InlineData("{\"k\": true}", "true", ScalarStyle.Plain, "true")]
    [InlineData("{\"é\": 1, \"k\" : \"ño\"}", "ño", ScalarStyle.Quoted, "\"ño\"")]
    [InlineData("{\"k\": \"a\\u00e9\\n\\\"b\"}", "aé\n\"b", ScalarStyle.Quoted, "\"a\\u00e9\\n\\\"b\"")]
    public void Values_keep_their_spelling_and_place(string json, string text, ScalarStyle style, string covered)
    {
        var diagnostics = new DiagnosticList();
        var scalar = (ScalarNode)((MappingNode)JsonReader.Read(new SourceText("test.json", json), diagnostics)!).Find("k")!;
        Assert.Empty(diagnostics);
        Assert.Equal((text, style, covered), (scalar.Text, scalar.Style, Reading.Underlined(scalar.Location)));
    }

    [Fact]
    public void A_word_behind_escapes_is_found_where_it_stands()
    {
        var scalar = (ScalarNode)JsonReader.Read(new SourceText("test.json", "\"\\u00e9 \\n \\\\ two\""), new DiagnosticList())!;
        var location = scalar.Excerpt.Locate(new Span(scalar.Text.IndexOf("two", StringComparison.Ordinal), 3));
        Assert.Equal("two", Reading.Underlined(location));
    }

    [Fact]
    public void Null_reads_as_null_and_its_text_in_quotes_does_not()
    {
        var list = (SequenceNode)JsonReader.Read(new SourceText("test.json", "[null, \"null\"]"), new DiagnosticList())!;
        Assert.Equal([true, false], list.Items.Cast<ScalarNode>().Select(item => item.IsNull));
    }

    [Fact]
    public void Nesting_beyond_the_limit_is_refused_at_the_level_that_is_too_many()
    {
        var diagnostics = new DiagnosticList();
        Assert.Null(JsonReader.Read(new SourceText("test.json", new string('[', 100_000)), diagnostics));
        Assert.Equal(["1:41 DOC009 lists and maps stand more than 40 levels inside each other [[]"], Reading.Shown(diagnostics));
    }
}
