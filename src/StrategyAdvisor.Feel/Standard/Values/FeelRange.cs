namespace StrategyAdvisor.Feel.Standard.Values;

/// <param name="low">Null where the range has no lower end: <c>(&lt; 10)</c>. FEEL's null where its end is unknown: <c>(null..10)</c>.</param>
/// <param name="high">As <paramref name="low"/>, for the upper end.</param>
public sealed class FeelRange(FeelValue? low, bool lowIncluded, FeelValue? high, bool highIncluded) : FeelValue
{
    public FeelValue? Low { get; } = low;

    public bool LowIncluded { get; } = lowIncluded;

    public FeelValue? High { get; } = high;

    public bool HighIncluded { get; } = highIncluded;

    public override long Size => 1 + (Low?.Size ?? 0) + (High?.Size ?? 0);

    public override int Depth => 1 + Math.Max(Low?.Depth ?? 0, High?.Depth ?? 0);
}
