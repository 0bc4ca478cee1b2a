using CsCheck;
using StrategyAdvisor.Feel.Syntax;
using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Feel.Tests.Syntax;

public sealed class SyntaxPrinterTests
{
    public static TheoryData<string, string> Texts => CaseText.Pairs("printing.txt");

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_tree_has_one_text(string text, string printed) =>
        Assert.Equal(printed, SyntaxPrinter.Print(Parser.ParseExpression(Excerpt.Of(text), CaseText.Names, new DiagnosticList())));

    [Fact]
    public void A_printed_expression_reads_back_as_its_tree() =>
        GeneratedSyntax.Expressions.Sample(tree => Assert.Equal(SyntaxShape.Of(tree), SyntaxShape.Of(Read(tree, Parser.ParseExpression))), iter: 3_000);

    [Fact]
    public void A_printed_expression_of_full_FEEL_reads_back_as_its_tree() =>
        GeneratedSyntax.StandardExpressions.Sample(tree => Assert.Equal(SyntaxShape.Of(tree), SyntaxShape.Of(Read(tree, Parser.ParseExpression, Dialect.Standard))), iter: 3_000);

    [Fact]
    public void A_printed_cell_reads_back_as_its_tests() =>
        GeneratedSyntax.Cells.Sample(cell => Assert.Equal(SyntaxShape.Of(cell), SyntaxShape.Of(Read(cell, Parser.ParseUnaryTests))), iter: 1_000);

    private static SyntaxNode Read(SyntaxNode tree, Func<Excerpt, NameSet, DiagnosticList, ExpressionLimits?, Dialect, SyntaxNode> parse, Dialect dialect = Dialect.Profile)
    {
        var diagnostics = new DiagnosticList();
        var read = parse(Excerpt.Of(SyntaxPrinter.Print(tree)), CaseText.Names, diagnostics, null, dialect);
        Assert.Empty(diagnostics);
        return read;
    }
}
