using StrategyAdvisor.Facts.Documents;
using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Facts.Tests.Documents;

public sealed class YamlMistakeTests
{
    [Theory]
    [InlineData("", "1:1 DOC007 there is nothing in this file []")]
    [InlineData("# only a remark\n", "1:1 DOC007 there is nothing in this file []")]
    [InlineData("---\na: 1\n---\nb: 2\n", "4:1 DOC008 a second document starts here [b: 2]")]
    [InlineData("a: 1\n...\nb: 2\n", "3:1 DOC008 a second document starts here [b: 2]")]
    [InlineData("a: x\0b: 2\n", "1:5 DOC006 the invisible character U+0000 stands here [\0]")]
    [InlineData("a: x # y\u2028b: 2\n", "1:9 DOC006 the invisible character U+2028 stands here [\u2028]")]
    [InlineData("a: &x y\n", "1:4 DOC011 the anchor `&x` is not allowed here [&x y]")]
    [InlineData("a: *x\n", "1:4 DOC012 YAML reads `*x` as a reference to an anchor [*x]")]
    [InlineData("<<: {a: 1}\n", "1:1 DOC013 the merge key `<<` is not allowed [<<]")]
    [InlineData("a: != 3\n", "1:4 DOC014 YAML reads `!=` as a tag and drops it [!= 3]")]
    [InlineData("a: !!str 3\n", "1:4 DOC014 YAML reads `!!str` as a tag and drops it [!!str 3]")]
    [InlineData("a: 1\nb: 2\na: 3\n", "3:1 DOC015 the key `a` stands here twice, first in line 1 [a]")]
    [InlineData("a: 1\n\"a\": 3\n", "2:1 DOC015 the key `a` stands here twice, first in line 1 [\"a\"]")]
    [InlineData("? [a]\n: 1\n", "1:3 DOC016 a key must be a plain text [[a]]")]
    [InlineData("{a: 1}: 2\n", "1:1 DOC016 a key must be a plain text [{a: 1}]")]
    [InlineData(": x\n", "1:1 DOC016 a key must be a plain text []")]
    [InlineData("a:\n\tb: 1\n", "2:1 DOC017 the line is indented with a tab [\t]")]
    [InlineData("a:\n  b: 1\n\tc: 2\n", "3:1 DOC017 the line is indented with a tab [\t]")]
    [InlineData("\ta: 1\n", "1:1 DOC017 the line is indented with a tab [\t]")]
    [InlineData("a: |\n\tx\n", "2:1 DOC017 the line is indented with a tab [\t]")]
    [InlineData("a: 'it\nb: 1\n", "1:4 DOC020 this quote is not closed, or its text goes on with too little indentation [']")]
    [InlineData("a: \"it\nb: 1\n", "1:4 DOC020 this quote is not closed, or its text goes on with too little indentation [\"]")]
    [InlineData("a: [1, 2\nb: 1\n", "1:4 DOC021 this `[` is not closed [[]")]
    [InlineData("a: &x [1, 2\nb: 1\n", "1:4 DOC011 the anchor `&x` is not allowed here [&x ]", "1:7 DOC021 this `[` is not closed [[]")]
    [InlineData("a: {x: 1\n", "1:4 DOC021 this `{` is not closed [{]")]
    [InlineData("a: b: c\n", "1:5 DOC022 a colon stands inside a value [:]")]
    [InlineData("a:b\nc: d\n", "2:2 DOC022 a colon stands inside a value [:]")]
    [InlineData("a: 1\n  b: 2\n", "2:4 DOC022 a colon stands inside a value [:]")]
    [InlineData("a: \"A\", \"B\"\n", "1:7 DOC023 a key with a colon is expected here [,]")]
    [InlineData("a:\n    x: 1\n  y: 2\n", "3:3 DOC023 a key with a colon is expected here [y]")]
    [InlineData("a: |\n  x\n y\n", "3:2 DOC023 a key with a colon is expected here [y]")]
    [InlineData("- a\nb: 1\n", "2:1 DOC024 a list item is expected here [b]")]
    [InlineData("a:\n  - x\n - y\n", "3:2 DOC024 a list item is expected here [-]")]
    [InlineData("a: - x\n", "1:4 DOC025 a list cannot start on the line of its key [-]")]
    [InlineData("a: @\"x\"\n", "1:4 DOC026 in YAML a value cannot start with `@` [@]")]
    [InlineData("a: * 2\n", "1:4 DOC026 in YAML a value cannot start with `*` [*]")]
    [InlineData("a: }\n", "1:4 DOC026 in YAML a value cannot start with `}` [}]")]
    [InlineData("a: >= 100\n", "1:4 DOC027 after `>` the text must start on the next line [>]")]
    [InlineData("a: |\n     \n  y\n", "3:1 DOC028 the first lines of this text are indented more than the next [ ]")]
    [InlineData("a: \"x\\q\"\n", "1:6 DOC029 this text in double quotes holds an unknown escape after `\\` [\\]")]
    [InlineData("a: {b: 1 c: 2}\n", "1:11 DOC030 `,` or `}` is expected here [:]")]
    [InlineData("a: [\"x\" \"y\"]\n", "1:9 DOC030 `,` or `]` is expected here [\"]")]
    [InlineData("- :\n", "2:1 DOC031 the YAML cannot be read from here on: something is missing []")]
    [InlineData("\"a\" b\n", "1:5 DOC033 the text goes on after its end [b]")]
    public void A_mistake_is_told_at_its_place(string yaml, params string[] expected) => Assert.Equal(expected, Reading.MistakesOf(yaml));

    [Fact]
    public void A_mistake_in_one_item_does_not_hide_those_in_others()
    {
        const string yaml = """
            rules:
              - rule: a
                when: >= 3
              - rule: b
                title: x: y
                when: |
                  ok
              - rule: c
                when: "abc
              - rule: d
                ok: 1
            steps:
              - step: e
                to: @f
            other: * 3
            """;
        var lines = Reading.MistakesOf(yaml).Select(mistake => mistake[..mistake.IndexOf(' ', StringComparison.Ordinal)]).ToArray();
        Assert.Equal(["3:11", "5:13", "9:11", "14:9", "15:8"], lines);
    }

    [Fact]
    public void A_refused_key_leaves_the_others_readable()
    {
        var diagnostics = new DiagnosticList();
        var node = (MappingNode)YamlReader.Read(new SourceText("f", "a: 1\n<<: {x: 1}\na: 2\nb: !x 3\n"), diagnostics)!;
        Assert.Equal(3, diagnostics.Count);
        Assert.Equal("1", ((ScalarNode)node.Find("a")!).Text);
        Assert.Equal("3", ((ScalarNode)node.Find("b")!).Text);
        Assert.Equal(2, node.Entries.Length);
    }
}
