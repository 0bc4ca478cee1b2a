using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Feel.Syntax;

internal sealed partial class ExpressionParser
{
    /// <summary>An expression whose operators hold at least as tightly as <paramref name="loosest"/>.</summary>
    private SyntaxNode ParseOperators(int loosest)
    {
        if (!Enter()) return Missing();
        var start = tokens.Current.Span.Start;
        var node = ParseOperatorsAfter(ParseUnary(), start, loosest);
        _depth--;
        return node;
    }

    /// <summary>Goes on after a first operand that begins at <paramref name="start"/>.</summary>
    private SyntaxNode ParseOperatorsAfter(SyntaxNode left, int start, int loosest)
    {
        var comparisons = 0;
        while (Precedence.Of(tokens.Current.Kind) is var precedence && precedence != Precedence.None && precedence >= loosest)
        {
            if (precedence == Precedence.Comparison && ++comparisons == 2) Tell(SyntaxDiagnostics.ComparisonsChained, tokens.Current.Span);
            left = precedence switch
            {
                Precedence.Or or Precedence.And => ParseLogic(left, start, precedence),
                Precedence.Comparison => ParseComparison(left, start),
                _ => ParseArithmetic(left, start, precedence),
            };
        }

        return left;
    }

    private LogicSyntax ParseLogic(SyntaxNode left, int start, int precedence)
    {
        var kind = tokens.Current.Kind;
        var operands = ImmutableArray.CreateBuilder<SyntaxNode>();
        operands.Add(left);
        while (tokens.Take(kind)) operands.Add(ParseOperators(precedence + 1));
        return new LogicSyntax(kind == TokenKind.And, operands.ToImmutable(), tokens.From(start));
    }

    private SyntaxNode ParseArithmetic(SyntaxNode left, int start, int precedence)
    {
        var sign = tokens.Next();
        if (sign.Kind == TokenKind.Unknown) return ParseAfterUnknown(start, precedence);
        var right = ParseOperators(precedence + 1);
        return new ArithmeticSyntax(Precedence.ArithmeticOf(sign.Kind), left, right, tokens.From(start));
    }

    // The lexer has told the strange sign; what stands after it may hold mistakes of its own.
    private MissingSyntax ParseAfterUnknown(int start, int precedence)
    {
        while (tokens.Take(TokenKind.Unknown))
        {
        }

        if (tokens.Current.StartsExpression) ParseOperators(precedence + 1);
        return new MissingSyntax(tokens.From(start));
    }

    private SyntaxNode ParseUnary()
    {
        var sign = tokens.Current;
        if (sign.Kind is not (TokenKind.Minus or TokenKind.Exclamation)) return ParsePostfix(ParsePrimary(), sign.Span.Start);
        if (sign.Kind == TokenKind.Exclamation) Tell(SyntaxDiagnostics.ForeignOperator, sign.Span, "!", "not(condition)");
        tokens.Next();
        if (!Enter()) return Missing();
        var operand = ParseUnary();
        _depth--;
        var span = tokens.From(sign.Span.Start);
        return sign.Kind == TokenKind.Minus ? new NegationSyntax(operand, span) : Negated(operand, sign.Span, span);
    }

    /// <summary><c>not(condition)</c>, or the same with the brackets forgotten.</summary>
    private CallSyntax ParseNot()
    {
        var word = tokens.Next();
        if (tokens.Is(TokenKind.OpenParenthesis)) return ParseCall(word with { Text = "not" });
        if (tokens.Current.StartsExpression) Tell(SyntaxDiagnostics.NotWithoutBrackets, word.Span);
        var operand = ParseOperators(Precedence.Comparison);
        return Negated(operand, word.Span, tokens.From(word.Span.Start));
    }

    private static CallSyntax Negated(SyntaxNode operand, Span word, Span span) =>
        new("not", word, [new ArgumentSyntax(null, operand, operand.Span)], span);
}
