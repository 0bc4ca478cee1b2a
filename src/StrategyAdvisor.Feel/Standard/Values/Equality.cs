namespace StrategyAdvisor.Feel.Standard.Values;

/// <summary>FEEL's <c>=</c> (DMN 1.5, table 53).</summary>
internal static class Equality
{
    /// <summary>Null where the two are of different kinds, unless one of them is null.</summary>
    public static bool? Of(FeelValue left, FeelValue right)
    {
        if (left is FeelNull || right is FeelNull) return left is FeelNull && right is FeelNull;
        return (left, right) switch
        {
            (FeelBoolean a, FeelBoolean b) => a.Value == b.Value,
            (FeelNumber a, FeelNumber b) => a.Value == b.Value,
            (FeelText a, FeelText b) => string.Equals(a.Value, b.Value, StringComparison.Ordinal),
            (FeelList a, FeelList b) => a.Items.Length == b.Items.Length && a.Items.Zip(b.Items).All(pair => Of(pair.First, pair.Second) == true),
            (FeelContext a, FeelContext b) => a.Entries.Length == b.Entries.Length && a.Entries.All(entry => b.Find(entry.Key) is { } other && Of(entry.Value, other) == true),
            (FeelRange a, FeelRange b) => AreEqual(a, b),
            (FeelFunction a, FeelFunction b) => ReferenceEquals(a, b),
            (FeelTime or FeelDateTime, FeelTime or FeelDateTime) when left.GetType() == right.GetType() => Order.Of(left, right) == 0,
            _ => Order.Of(left, right) is { } order ? order == 0 : null,
        };
    }

    /// <summary>Equal in every respect, zones included (DMN 1.5, table 79): noon in Paris is not eleven o'clock UTC.</summary>
    public static bool IsSame(FeelValue left, FeelValue right) => (left, right) switch
    {
        (FeelTime a, FeelTime b) => a.Time == b.Time,
        (FeelDateTime a, FeelDateTime b) => a.Day == b.Day && a.Time == b.Time,
        _ => Of(left, right) == true,
    };

    private static bool AreEqual(FeelRange a, FeelRange b) =>
        a.LowIncluded == b.LowIncluded && a.HighIncluded == b.HighIncluded && EndsAreEqual(a.Low, b.Low) && EndsAreEqual(a.High, b.High);

    private static bool EndsAreEqual(FeelValue? a, FeelValue? b) => a is null || b is null ? a is null && b is null : Of(a, b) == true;
}
