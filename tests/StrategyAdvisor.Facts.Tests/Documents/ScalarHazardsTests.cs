using StrategyAdvisor.Facts.Documents;
using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Facts.Tests.Documents;

public sealed class ScalarHazardsTests
{
    [Theory]
    [InlineData("when: \"VIP\"\n", "1:7 DOC040 YAML removes the quotes, so this reads as `VIP` [\"VIP\"]", "put the expression under `when: |`")]
    [InlineData("when: a # b\n", "1:9 DOC041 YAML drops `# b` as a comment [# b]", "put the expression under `when: |`, or the comment on a line of its own")]
    [InlineData("when: [1..5]\n", "1:7 DOC042 YAML reads `[1..5]` as a list, not as an expression [[1..5]]", "put the expression under `when: |`")]
    [InlineData("when: {a: 1}\n", "1:7 DOC043 YAML reads `{a: 1}` as a map, not as an expression [{a: 1}]", "put the expression under `when: |`")]
    [InlineData("when: != 3\n", "1:7 DOC014 YAML reads `!=` as a tag and drops it [!= 3]", "put the value in quotes; a condition stands under `when: |`")]
    public void What_yaml_did_to_an_expression_is_explained_once(string yaml, string expected, string help)
    {
        var diagnostics = new DiagnosticList();
        var node = (MappingNode)YamlReader.Read(new SourceText("f", yaml), diagnostics)!;
        diagnostics.Add(ScalarHazards.Explain(node.Find("when")!, "when")!);
        Assert.Equal([expected], Reading.Shown(diagnostics));
        Assert.Equal(help, diagnostics.Single().Help);
    }

    [Theory]
    [InlineData("when: |\n  \"VIP\" # a remark in the expression\n")]
    [InlineData("when: >\n  a\n  > 3\n")]
    [InlineData("when: a > 3\n")]
    [InlineData("when: a > 3\n# remark\n")]
    public void A_text_that_reads_as_written_has_no_hazard(string yaml) =>
        Assert.Null(ScalarHazards.Explain(Reading.Scalar(yaml, "when"), "when"));
}
