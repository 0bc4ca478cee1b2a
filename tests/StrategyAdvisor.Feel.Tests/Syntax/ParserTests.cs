using StrategyAdvisor.Feel.Syntax;
using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Feel.Tests.Syntax;

public sealed class ParserTests
{
    public static TheoryData<string, string> Trees => CaseText.Pairs("trees.txt");

    public static TheoryData<string, string> Cells => CaseText.Pairs("cells.txt");

    public static TheoryData<string, string> Mistakes => CaseText.Blocks("mistakes.txt");

    [Theory]
    [MemberData(nameof(Trees))]
    public void An_expression_reads_as_its_tree(string text, string tree)
    {
        var diagnostics = new DiagnosticList();

        Assert.Equal(tree, SyntaxShape.Of(Parser.ParseExpression(Excerpt.Of(text), CaseText.Names, diagnostics)));
        Assert.Empty(diagnostics);
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public void A_cell_reads_as_its_tests(string text, string tree)
    {
        var diagnostics = new DiagnosticList();

        Assert.Equal(tree, SyntaxShape.Of(Parser.ParseUnaryTests(Excerpt.Of(text), CaseText.Names, diagnostics)));
        Assert.Empty(diagnostics);
    }

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_mistake_is_told_with_help_and_place(string text, string told) => Assert.Equal(told, ToldMistakes.Of(text));

    [Theory]
    [InlineData("", "  FEEL001 expression-empty: the expression is empty\n  at: ")]
    [InlineData(" \n ", "  FEEL001 expression-empty: the expression is empty\n  at:  ↵ ")]
    [InlineData("cell:", "  FEEL002 cell-empty: the cell is empty\n  help: write `-` where any value will do\n  at: ")]
    public void An_empty_text_is_a_mistake(string text, string told) => Assert.Equal(told, ToldMistakes.Of(text));

    [Theory]
    [MemberData(nameof(Trees))]
    public void The_text_under_a_node_reads_as_that_node(string text, string tree)
    {
        var root = Parser.ParseExpression(Excerpt.Of(text), CaseText.Names, new DiagnosticList());

        foreach (var node in Within(root).Where(node => node is not (StepsSyntax or OperatorTestSyntax)))
        {
            var part = text.Substring(node.Span.Start, node.Span.Length);
            var read = Parser.ParseExpression(Excerpt.Of(part), CaseText.Names, new DiagnosticList());
            Assert.True(SyntaxShape.Of(node) == SyntaxShape.Of(read), $"`{part}` in `{text}` for {tree}");
        }
    }

    [Fact]
    public void A_mistake_in_a_file_stands_at_its_line_and_column()
    {
        var source = new SourceText("pack.yaml", "when: |\n  a\n  == b\n");
        var text = Excerpt.In(source, "a\n== b\n", [new Excerpt.Anchor(0, 10), new Excerpt.Anchor(2, 14)]);
        var diagnostics = new DiagnosticList();
        Parser.ParseExpression(text, CaseText.Names, diagnostics);

        Assert.Equal("pack.yaml:3:3: error FEEL006 `==` is not a FEEL operator; write `=`", Assert.Single(diagnostics).ToString());
    }

    private static IEnumerable<SyntaxNode> Within(SyntaxNode node) => SyntaxChildren.Of(node).SelectMany(Within).Prepend(node);
}
