namespace StrategyAdvisor.Feel.Syntax;

/// <summary>The signs and keywords of FEEL, and signs of other languages that people write instead.</summary>
/// <remarks>Switches rather than maps: a map is built, and its type loaded, before the first expression of a process is read.</remarks>
internal static class Symbols
{
    public const int LongestSign = 3;

    /// <summary>The kind of a sign of FEEL, or null.</summary>
    public static TokenKind? SignOf(string sign) => sign switch
    {
        "(" => TokenKind.OpenParenthesis,
        ")" => TokenKind.CloseParenthesis,
        "[" => TokenKind.OpenSquare,
        "]" => TokenKind.CloseSquare,
        "{" => TokenKind.OpenBrace,
        "}" => TokenKind.CloseBrace,
        "," => TokenKind.Comma,
        ":" => TokenKind.Colon,
        "." => TokenKind.Dot,
        ".." => TokenKind.DotDot,
        "?" => TokenKind.Question,
        "+" => TokenKind.Plus,
        "-" => TokenKind.Minus,
        "*" => TokenKind.Star,
        "/" => TokenKind.Slash,
        "**" => TokenKind.Power,
        "=" => TokenKind.Equal,
        "!=" => TokenKind.NotEqual,
        "<" => TokenKind.Less,
        "<=" => TokenKind.LessOrEqual,
        ">" => TokenKind.Greater,
        ">=" => TokenKind.GreaterOrEqual,
        "!" => TokenKind.Exclamation,
        _ => null,
    };

    /// <summary>What was probably meant by a sign that FEEL lacks, or null.</summary>
    public static TokenKind? ForeignSignOf(string sign) => sign switch
    {
        "==" or "===" or ":=" => TokenKind.Equal,
        "!==" or "<>" or "≠" => TokenKind.NotEqual,
        "=<" or "≤" => TokenKind.LessOrEqual,
        "=>" or "≥" => TokenKind.GreaterOrEqual,
        "&&" => TokenKind.And,
        "||" => TokenKind.Or,
        "^" => TokenKind.Power,
        "×" => TokenKind.Star,
        "÷" => TokenKind.Slash,
        "–" or "\u2212" => TokenKind.Minus,
        "%" => TokenKind.Unknown,
        _ => null,
    };

    /// <summary>How FEEL writes what a foreign sign means.</summary>
    public static string WrittenFor(TokenKind meant) => meant switch
    {
        TokenKind.Equal => "=",
        TokenKind.NotEqual => "!=",
        TokenKind.LessOrEqual => "<=",
        TokenKind.GreaterOrEqual => ">=",
        TokenKind.And => "and",
        TokenKind.Or => "or",
        TokenKind.Power => "**",
        TokenKind.Star => "*",
        TokenKind.Slash => "/",
        TokenKind.Minus => "-",
        _ => "modulo(a, b)",
    };

    public static ImmutableArray<Keyword> Keywords { get; } =
    [
        new("and", TokenKind.And),
        new("or", TokenKind.Or),
        new("in", TokenKind.In),
        new("between", TokenKind.Between),
        new("if", TokenKind.If),
        new("then", TokenKind.Then),
        new("else", TokenKind.Else),
        new("for", TokenKind.For),
        new("return", TokenKind.Return),
        new("some", TokenKind.Some),
        new("every", TokenKind.Every),
        new("satisfies", TokenKind.Satisfies),
        new("not", TokenKind.Not),
        new("instance", TokenKind.Instance),
        new("of", TokenKind.Of),
        new("function", TokenKind.Function),
        new("external", TokenKind.External),
        new("true", TokenKind.True),
        new("false", TokenKind.False),
        new("null", TokenKind.Null),
    ];

    /// <summary>The kind of a keyword, or null for any other word.</summary>
    public static TokenKind? KeywordOf(string word)
    {
        foreach (var keyword in Keywords)
        {
            if (keyword.Word == word) return keyword.Kind;
        }

        return null;
    }

    /// <summary>The bracket that closes one that opens a group.</summary>
    public static TokenKind CloserOf(TokenKind opener) => opener switch
    {
        TokenKind.OpenParenthesis => TokenKind.CloseParenthesis,
        TokenKind.OpenSquare => TokenKind.CloseSquare,
        TokenKind.OpenBrace => TokenKind.CloseBrace,
        TokenKind.CloseSquare => TokenKind.OpenSquare,
        _ => throw new ArgumentOutOfRangeException(nameof(opener), opener, null),
    };

    /// <param name="closer">What <see cref="CloserOf"/> gave.</param>
    public static string TextOf(TokenKind closer) => closer switch
    {
        TokenKind.CloseParenthesis => ")",
        TokenKind.CloseSquare => "]",
        TokenKind.CloseBrace => "}",
        TokenKind.OpenSquare => "[",
        _ => throw new ArgumentOutOfRangeException(nameof(closer), closer, null),
    };

    public sealed record Keyword(string Word, TokenKind Kind);
}
