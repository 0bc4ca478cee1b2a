using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Feel.Syntax;

/// <summary>A word, sign or literal of an expression.</summary>
/// <param name="Text">A name with its white space folded, or a text's value with its escapes resolved; empty for every other kind.</param>
/// <param name="Number">A number's value; 0 for every other kind.</param>
internal readonly record struct Token(TokenKind Kind, Span Span, string Text = "", decimal Number = 0m)
{
    public bool StartsExpression => Kind switch
    {
        TokenKind.Number or TokenKind.Text or TokenKind.Temporal or TokenKind.Name or TokenKind.Question => true,
        TokenKind.OpenParenthesis or TokenKind.OpenSquare or TokenKind.OpenBrace => true,
        TokenKind.Minus or TokenKind.Exclamation or TokenKind.Not => true,
        TokenKind.If or TokenKind.For or TokenKind.Some or TokenKind.Every or TokenKind.Function => true,
        TokenKind.True or TokenKind.False or TokenKind.Null => true,
        _ => false,
    };

    public bool IsCloser => Kind is TokenKind.CloseParenthesis or TokenKind.CloseSquare or TokenKind.CloseBrace;

    public bool IsOpener => Kind is TokenKind.OpenParenthesis or TokenKind.OpenSquare or TokenKind.OpenBrace;

    /// <summary>Whether this word begins the next part of an <c>if</c>, <c>for</c> or quantifier, so that whatever stands before it has ended.</summary>
    public bool IsClause => Kind is TokenKind.Then or TokenKind.Else or TokenKind.Return or TokenKind.Satisfies;

    /// <summary>Whether an expression inside brackets or a clause cannot go on past this token.</summary>
    public bool IsBoundary => IsCloser || IsClause || Kind is TokenKind.Comma or TokenKind.End;
}
