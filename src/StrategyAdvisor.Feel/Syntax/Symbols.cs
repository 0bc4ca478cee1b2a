namespace StrategyAdvisor.Feel.Syntax;

/// <summary>The signs and keywords of FEEL, and signs of other languages that people write instead.</summary>
internal static class Symbols
{
    public const int LongestSign = 3;

    public static ImmutableDictionary<string, TokenKind> Signs { get; } = new Dictionary<string, TokenKind>(StringComparer.Ordinal)
    {
        ["("] = TokenKind.OpenParenthesis,
        [")"] = TokenKind.CloseParenthesis,
        ["["] = TokenKind.OpenSquare,
        ["]"] = TokenKind.CloseSquare,
        ["{"] = TokenKind.OpenBrace,
        ["}"] = TokenKind.CloseBrace,
        [","] = TokenKind.Comma,
        [":"] = TokenKind.Colon,
        ["."] = TokenKind.Dot,
        [".."] = TokenKind.DotDot,
        ["?"] = TokenKind.Question,
        ["+"] = TokenKind.Plus,
        ["-"] = TokenKind.Minus,
        ["*"] = TokenKind.Star,
        ["/"] = TokenKind.Slash,
        ["**"] = TokenKind.Power,
        ["="] = TokenKind.Equal,
        ["!="] = TokenKind.NotEqual,
        ["<"] = TokenKind.Less,
        ["<="] = TokenKind.LessOrEqual,
        [">"] = TokenKind.Greater,
        [">="] = TokenKind.GreaterOrEqual,
        ["!"] = TokenKind.Exclamation,
    }.ToImmutableDictionary(StringComparer.Ordinal);

    /// <summary>What was probably meant by a sign that FEEL lacks, and how FEEL writes it.</summary>
    public static ImmutableDictionary<string, (TokenKind Meant, string Written)> Foreign { get; } = new Dictionary<string, (TokenKind, string)>(StringComparer.Ordinal)
    {
        ["=="] = (TokenKind.Equal, "="),
        ["==="] = (TokenKind.Equal, "="),
        [":="] = (TokenKind.Equal, "="),
        ["!=="] = (TokenKind.NotEqual, "!="),
        ["<>"] = (TokenKind.NotEqual, "!="),
        ["≠"] = (TokenKind.NotEqual, "!="),
        ["=<"] = (TokenKind.LessOrEqual, "<="),
        ["≤"] = (TokenKind.LessOrEqual, "<="),
        ["=>"] = (TokenKind.GreaterOrEqual, ">="),
        ["≥"] = (TokenKind.GreaterOrEqual, ">="),
        ["&&"] = (TokenKind.And, "and"),
        ["||"] = (TokenKind.Or, "or"),
        ["^"] = (TokenKind.Power, "**"),
        ["×"] = (TokenKind.Star, "*"),
        ["÷"] = (TokenKind.Slash, "/"),
        ["–"] = (TokenKind.Minus, "-"),
        ["\u2212"] = (TokenKind.Minus, "-"),
        ["%"] = (TokenKind.Unknown, "modulo(a, b)"),
    }.ToImmutableDictionary(StringComparer.Ordinal);

    public static ImmutableDictionary<string, TokenKind> KeywordKinds { get; } =
        Keywords.All.ToImmutableDictionary(word => word, word => Enum.Parse<TokenKind>(word, ignoreCase: true), StringComparer.Ordinal);

    /// <summary>The bracket that closes one that opens a group.</summary>
    public static TokenKind CloserOf(TokenKind opener) => opener switch
    {
        TokenKind.OpenParenthesis => TokenKind.CloseParenthesis,
        TokenKind.OpenSquare => TokenKind.CloseSquare,
        TokenKind.OpenBrace => TokenKind.CloseBrace,
        TokenKind.CloseSquare => TokenKind.OpenSquare,
        _ => throw new ArgumentOutOfRangeException(nameof(opener), opener, null),
    };

    public static string TextOf(TokenKind sign) => Signs.First(pair => pair.Value == sign).Key;
}
