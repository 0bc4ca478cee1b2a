namespace StrategyAdvisor.Feel.Syntax;

/// <summary>
/// Builds the tree of one expression by recursive descent, operators by precedence climbing. Each method returns a node whatever it finds:
/// it tells a mistake, leaves the tokens that an enclosing construct may be waiting for, and goes on.
/// </summary>
internal sealed partial class ExpressionParser(TokenReader tokens, Mistakes mistakes, int deepest, Dialect dialect)
{
    private readonly List<TokenKind> _closers = [];
    private int _depth;
    private bool _stopped;
    private bool _mayEndRange;

    /// <summary>The position up to which everything has been told: a second complaint about the same token is an echo of the first.</summary>
    private int _told = -1;

    public SyntaxNode ParseWhole()
    {
        if (tokens.Is(TokenKind.End)) return Missing(SyntaxDiagnostics.ExpressionEmpty);
        var node = ParseExpression();
        ExpectEnd();
        return node;
    }

    /// <summary>Any expression. Its words run on as far as they can.</summary>
    /// <param name="mayEndRange">Whether a <c>[</c> after it may close a range: <c>[1..5[</c>.</param>
    private SyntaxNode ParseExpression(bool mayEndRange = false)
    {
        var outer = _mayEndRange;
        _mayEndRange = mayEndRange;
        var node = ParseOperators(Precedence.Or);
        _mayEndRange = outer;
        return node;
    }

    private SyntaxNode ParsePrimary()
    {
        var token = tokens.Current;
        switch (token.Kind)
        {
            case TokenKind.Name: return ParseName();
            case TokenKind.OpenParenthesis: return ParseParentheses();
            case TokenKind.OpenSquare: return ParseListOrRange();
            case TokenKind.CloseSquare when OpensRange(): return ParseOpenRange();
            case TokenKind.OpenBrace: return ParseContext();
            case TokenKind.If: return ParseIf();
            case TokenKind.For: return ParseFor();
            case TokenKind.Some or TokenKind.Every: return ParseQuantifier();
            case TokenKind.Not: return ParseNot();
            case TokenKind.Function when dialect == Dialect.Standard: return ParseFunction();
            case TokenKind.Function or TokenKind.External when dialect == Dialect.Profile: return SkipFunctionLiteral();
            default: return TryParseLiteral() ?? ParseNothing();
        }
    }

    private SyntaxNode? TryParseLiteral()
    {
        var token = tokens.Current;
        SyntaxNode? literal = token.Kind switch
        {
            TokenKind.Number => new NumberSyntax(token.Number, token.Span),
            TokenKind.Text => new TextSyntax(token.Text, token.Span),
            TokenKind.Temporal => new TemporalSyntax(token.Text, token.Span),
            TokenKind.True or TokenKind.False => new BooleanSyntax(token.Kind == TokenKind.True, token.Span),
            TokenKind.Null => new NullSyntax(token.Span),
            TokenKind.Question => new TestedValueSyntax(token.Span),
            _ => null,
        };
        if (literal is not null) tokens.Next();
        return literal;
    }

    private SyntaxNode ParseName()
    {
        var name = tokens.Next();
        return tokens.Is(TokenKind.OpenParenthesis) ? ParseCall(name) : new NameSyntax(name.Text, name.Span);
    }
}
