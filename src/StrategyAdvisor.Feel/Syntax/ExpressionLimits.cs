namespace StrategyAdvisor.Feel.Syntax;

/// <summary>What an expression may cost. Longer or deeper text gets a diagnostic; nothing is evaluated of it.</summary>
/// <param name="Length">Characters of one expression.</param>
/// <param name="Depth">Levels of nesting; chosen so that every reader of a tree may recurse on a 256 KiB stack.</param>
public sealed record ExpressionLimits(int Length, int Depth)
{
    public static ExpressionLimits Default { get; } = new(Length: 20_000, Depth: 100);
}
