namespace StrategyAdvisor.Feel.Syntax;

/// <summary>How tightly the parts of an expression hold together, loosest first (DMN 1.5, 10.3.1.2; unary minus before <c>**</c> as the TCK has it).</summary>
internal static class Precedence
{
    /// <summary>What no operator has.</summary>
    public const int None = 0;

    public const int Or = 1;
    public const int And = 2;
    public const int Comparison = 3;
    public const int Addition = 4;
    public const int Multiplication = 5;
    public const int Power = 6;
    public const int Unary = 7;
    public const int Postfix = 8;

    /// <summary>Of an operator between two expressions; <see cref="None"/> for every other token.</summary>
    public static int Of(TokenKind kind) => kind switch
    {
        TokenKind.Or => Or,
        TokenKind.And => And,
        TokenKind.In or TokenKind.Between or TokenKind.Instance or TokenKind.Not => Comparison,
        TokenKind.Plus or TokenKind.Minus => Addition,
        TokenKind.Star or TokenKind.Slash or TokenKind.Unknown => Multiplication,
        TokenKind.Power => Power,
        _ => ComparisonOf(kind) is null ? None : Comparison,
    };

    public static int Of(ArithmeticOperator sign) => sign switch
    {
        ArithmeticOperator.Add or ArithmeticOperator.Subtract => Addition,
        ArithmeticOperator.Multiply or ArithmeticOperator.Divide => Multiplication,
        _ => Power,
    };

    public static ComparisonOperator? ComparisonOf(TokenKind kind) => kind switch
    {
        TokenKind.Equal => ComparisonOperator.Equal,
        TokenKind.NotEqual => ComparisonOperator.NotEqual,
        TokenKind.Less => ComparisonOperator.Less,
        TokenKind.LessOrEqual => ComparisonOperator.LessOrEqual,
        TokenKind.Greater => ComparisonOperator.Greater,
        TokenKind.GreaterOrEqual => ComparisonOperator.GreaterOrEqual,
        _ => null,
    };

    public static ArithmeticOperator ArithmeticOf(TokenKind kind) => kind switch
    {
        TokenKind.Plus => ArithmeticOperator.Add,
        TokenKind.Minus => ArithmeticOperator.Subtract,
        TokenKind.Star => ArithmeticOperator.Multiply,
        TokenKind.Slash => ArithmeticOperator.Divide,
        TokenKind.Power => ArithmeticOperator.Power,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
