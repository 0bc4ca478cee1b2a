namespace StrategyAdvisor.Feel.Text;

/// <summary>A stretch of text: UTF-16 offsets, counted from 0. A span of length 0 marks a place between characters.</summary>
public readonly record struct Span(int Start, int Length)
{
    public int End => Start + Length;

    public static Span Between(int start, int end) => new(start, end - start);

    /// <summary>The smallest span that covers both.</summary>
    public Span To(Span other) => Between(Math.Min(Start, other.Start), Math.Max(End, other.End));
}
