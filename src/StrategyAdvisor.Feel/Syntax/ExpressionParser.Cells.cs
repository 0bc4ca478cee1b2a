namespace StrategyAdvisor.Feel.Syntax;

internal sealed partial class ExpressionParser
{
    /// <summary>The input cell of a decision table (DMN 1.5, 10.3.1.2, rule 15).</summary>
    public UnaryTestsSyntax ParseCell()
    {
        var start = tokens.Current.Span.Start;
        if (tokens.Is(TokenKind.End)) return new UnaryTestsSyntax([Missing(SyntaxDiagnostics.CellEmpty)], false, tokens.Current.Span);
        if (tokens.Is(TokenKind.Minus) && tokens.Ahead(1).Kind == TokenKind.End)
            return new UnaryTestsSyntax([], false, tokens.Next().Span);
        return TryParseNegatedCell() ?? new UnaryTestsSyntax(ParseCellTests(), false, tokens.From(start));
    }

    private ImmutableArray<SyntaxNode> ParseCellTests()
    {
        var tests = ImmutableArray.CreateBuilder<SyntaxNode>();
        do tests.Add(ParseTestInside());
        while (tokens.Take(TokenKind.Comma));
        ExpectEnd();
        return tests.ToImmutable();
    }

    /// <summary><c>not(tests)</c> as the whole cell; null where it is only the beginning of a condition such as <c>not(a) and b</c>.</summary>
    private UnaryTestsSyntax? TryParseNegatedCell()
    {
        if (!tokens.Is(TokenKind.Not) || tokens.Ahead(1).Kind != TokenKind.OpenParenthesis) return null;
        var (position, known, told) = (tokens.Position, mistakes.Count, _told);
        var word = tokens.Next();
        var bracket = Open();
        var tests = ParseItemsAfter(ParseTestInside(), bracket, ParseTestInside);
        if (tokens.Is(TokenKind.End)) return new UnaryTestsSyntax(tests, true, tokens.From(word.Span.Start));
        tokens.Position = position;
        mistakes.Rewind(known);
        _told = told;
        return null;
    }
}
