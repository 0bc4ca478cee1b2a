using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Feel.Syntax;

/// <summary>Walks along the tokens of an expression; past the last one it stays there.</summary>
internal sealed class TokenReader(string text, ImmutableArray<Token> tokens)
{
    public int Position { get; set; }

    public Token Current => tokens[Position];

    /// <summary>The token before the current one; at the start an empty one.</summary>
    public Token Previous => Position == 0 ? new Token(TokenKind.End, new Span(0, 0)) : tokens[Position - 1];

    public Token Next()
    {
        var token = Current;
        if (Position < tokens.Length - 1) Position++;
        return token;
    }

    public bool Is(TokenKind kind) => Current.Kind == kind;

    /// <summary>The token so many places after the current one.</summary>
    public Token Ahead(int count) => tokens[Math.Min(Position + count, tokens.Length - 1)];

    /// <summary>Passes the current token if it is of a kind.</summary>
    public bool Take(TokenKind kind)
    {
        if (!Is(kind)) return false;
        Next();
        return true;
    }

    public void SkipToEnd() => Position = tokens.Length - 1;

    /// <summary>Passes everything, brackets with what is in them, up to a comma, a clause's keyword or the bracket that closes the current group.</summary>
    public void SkipToBoundary() => Position = Find(token => token.IsBoundary);

    /// <summary>Where the first token stands, outside any bracket opened on the way, that fits a condition or ends the current group.</summary>
    /// <param name="farthest">How many tokens to pass at most.</param>
    public int Find(Func<Token, bool> condition, int farthest = int.MaxValue)
    {
        var open = 0;
        for (var i = Position; ; i++)
        {
            var token = tokens[i];
            if (token.Kind == TokenKind.End || i - Position == farthest || (open == 0 && (token.IsCloser || condition(token)))) return i;
            if (token.IsOpener) open++;
            if (token.IsCloser) open--;
        }
    }

    public Token At(int position) => tokens[position];

    /// <summary>A token as it was written.</summary>
    public string Written(Token token) => text.Substring(token.Span.Start, token.Span.Length);

    /// <summary>From an offset to the end of the last token that was passed.</summary>
    public Span From(int start) => Span.Between(start, Math.Max(start, Previous.Span.End));
}
