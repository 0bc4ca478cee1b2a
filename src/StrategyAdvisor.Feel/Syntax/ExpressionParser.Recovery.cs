using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Feel.Syntax;

internal sealed partial class ExpressionParser
{
    /// <summary>Tells that the limit of nesting is passed; nothing more is told after it.</summary>
    public void TellTooDeep(Span span)
    {
        if (!_stopped) mistakes.Add(SyntaxDiagnostics.TooDeep, span, deepest.ToString(CultureInfo.InvariantCulture));
        _stopped = true;
    }

    /// <summary>Goes one level down, or tells that this is too deep and gives up the rest of the text. Each success needs its <c>_depth--</c>.</summary>
    private bool Enter()
    {
        if (_stopped) return false;
        if (_depth < deepest)
        {
            _depth++;
            return true;
        }

        TellTooDeep(tokens.Current.Span);
        tokens.SkipToEnd();
        return false;
    }

    private void Tell(DiagnosticKind kind, Span span, params string[] arguments)
    {
        if (_stopped || _told == tokens.Position) return;
        mistakes.Add(kind, span, arguments);
        _told = tokens.Position;
    }

    private MissingSyntax Missing() => new(new Span(tokens.Current.Span.Start, 0));

    private MissingSyntax Missing(DiagnosticKind kind)
    {
        Tell(kind, new Span(0, tokens.Current.Span.Start));
        return Missing();
    }

    /// <summary>Where an expression should stand and none does.</summary>
    private SyntaxNode ParseNothing()
    {
        if (tokens.Is(TokenKind.Unknown)) return ParseBehindUnknown();
        var (before, found) = (tokens.Previous, tokens.Current);
        var isHalf = before.Kind is TokenKind.End or TokenKind.And or TokenKind.Or && Precedence.ComparisonOf(found.Kind) is not null;
        if (isHalf) Tell(SyntaxDiagnostics.LeftSideMissing, found.Span, tokens.Written(found));
        else if (before.Kind == TokenKind.End) Tell(SyntaxDiagnostics.ExpressionExpectedBefore, found.Span, tokens.Written(found));
        else Tell(SyntaxDiagnostics.ExpressionExpectedAfter, before.Span, tokens.Written(before));
        return Missing();
    }

    // The lexer has told the strange sign.
    private SyntaxNode ParseBehindUnknown()
    {
        while (tokens.Take(TokenKind.Unknown))
        {
        }

        return TryParseLiteral() ?? (tokens.Is(TokenKind.Name) ? ParseName() : Missing());
    }

    /// <summary>Tells that the current token cannot follow what stands before it.</summary>
    private void TellUnexpected()
    {
        var token = tokens.Current;
        if (token.Kind == TokenKind.Unknown) return;
        var written = tokens.Written(token);
        var kind = token switch
        {
            { Kind: TokenKind.DotDot } => SyntaxDiagnostics.RangeWithoutBrackets,
            { Kind: TokenKind.And or TokenKind.Or } => SyntaxDiagnostics.TestsJoined,
            { IsCloser: true } => SyntaxDiagnostics.BracketNotOpened,
            { StartsExpression: true } => SyntaxDiagnostics.OperatorExpected,
            _ => SyntaxDiagnostics.Unexpected,
        };
        Tell(kind, token.Span, written);
    }

    /// <summary>Tells what follows a whole expression, and reads on for the sake of further mistakes in it.</summary>
    private void ExpectEnd()
    {
        if (tokens.Is(TokenKind.End)) return;
        TellUnexpected();
        while (!tokens.Is(TokenKind.End))
        {
            if (tokens.Current.StartsExpression) ParseExpression();
            else tokens.Next();
        }
    }
}
