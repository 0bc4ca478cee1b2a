namespace StrategyAdvisor.Feel.Syntax;

internal sealed partial class ExpressionParser
{
    private const int Operand = Precedence.Comparison + 1;

    private SyntaxNode ParseComparison(SyntaxNode left, int start)
    {
        var sign = tokens.Next();
        switch (sign.Kind)
        {
            case TokenKind.Between: return ParseBetween(left, start, sign);
            case TokenKind.In: return new InSyntax(left, ParseTestsOfIn(), tokens.From(start));
            case TokenKind.Instance when dialect == Dialect.Standard: return ParseInstanceOf(left, start, sign);
            case TokenKind.Instance: return SkipInstanceOf(start, sign);
            case TokenKind.Not: return ParseMisplacedNot(left, start, sign);
        }

        var right = ParseOperators(Operand);
        return new ComparisonSyntax(Precedence.ComparisonOf(sign.Kind)!.Value, left, right, tokens.From(start));
    }

    private BetweenSyntax ParseBetween(SyntaxNode value, int start, Token word)
    {
        var low = ParseOperators(Operand);
        if (!tokens.Take(TokenKind.And))
        {
            Tell(SyntaxDiagnostics.BetweenWithoutAnd, word.Span);
            return new BetweenSyntax(value, low, Missing(), tokens.From(start));
        }

        var high = ParseOperators(Operand);
        return new BetweenSyntax(value, low, high, tokens.From(start));
    }

    /// <summary>What follows <c>in</c>: tests in brackets, or one test, which may itself begin with a bracket: <c>in (xs)[1]</c>.</summary>
    private ImmutableArray<SyntaxNode> ParseTestsOfIn()
    {
        var start = tokens.Current.Span.Start;
        if (!tokens.Is(TokenKind.OpenParenthesis)) return [ParseTest(Operand)];
        if (!Enter()) return [Missing()];
        var tests = ParseBracketedTests();
        if (tests is [var only]) tests = [ParseOperatorsAfter(ParsePostfix(only, start), start, Operand)];
        _depth--;
        return tests;
    }

    /// <summary>An expression, or an operator with its right side only: <c>&lt; 10</c>.</summary>
    private SyntaxNode ParseTest(int loosest)
    {
        var sign = tokens.Current;
        if (Precedence.ComparisonOf(sign.Kind) is not { } comparison) return ParseOperators(loosest);
        tokens.Next();
        var operand = ParseOperators(Operand);
        return new OperatorTestSyntax(comparison, operand, tokens.From(sign.Span.Start));
    }

    // `x not in (a, b)` is SQL; the tree gets what was meant.
    private CallSyntax ParseMisplacedNot(SyntaxNode left, int start, Token word)
    {
        if (!tokens.Is(TokenKind.In) && !tokens.Is(TokenKind.Between))
        {
            Tell(SyntaxDiagnostics.OperatorExpected, word.Span, "not");
            return Negated(ParseOperators(Operand), word.Span, tokens.From(start));
        }

        Tell(SyntaxDiagnostics.NotBeforeIn, word.Span, tokens.Written(tokens.Current));
        return Negated(ParseComparison(left, start), word.Span, tokens.From(start));
    }

    private MissingSyntax SkipInstanceOf(int start, Token word)
    {
        Tell(SyntaxDiagnostics.InstanceOf, word.Span);
        tokens.SkipToBoundary();
        return new MissingSyntax(tokens.From(start));
    }
}
