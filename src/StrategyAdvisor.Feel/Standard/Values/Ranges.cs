namespace StrategyAdvisor.Feel.Standard.Values;

/// <summary>Ranges and what lies in them.</summary>
internal static class Ranges
{
    /// <summary>Null where the ends are not of one kind, have no order, or the lower one is the greater. FEEL's null may stand for an end that is unknown.</summary>
    public static FeelRange? Between(FeelValue low, bool lowIncluded, FeelValue high, bool highIncluded)
    {
        var isOpen = low is FeelNull || high is FeelNull;
        return isOpen || Order.Of(low, high) <= 0 ? new FeelRange(low, lowIncluded, high, highIncluded) : null;
    }

    /// <summary>Null where the value has no place in the order of the range.</summary>
    public static bool? Contains(FeelRange range, FeelValue value)
    {
        var isAbove = range.Low is null ? true : Order.Of(value, range.Low) is { } fromLow ? fromLow > 0 || (fromLow == 0 && range.LowIncluded) : (bool?)null;
        var isBelow = range.High is null ? true : Order.Of(value, range.High) is { } toHigh ? toHigh < 0 || (toHigh == 0 && range.HighIncluded) : (bool?)null;
        return isAbove is null || isBelow is null ? null : isAbove.Value && isBelow.Value;
    }
}
