using StrategyAdvisor.Feel.Programs;
using StrategyAdvisor.Feel.Standard.Temporal;

namespace StrategyAdvisor.Feel.Standard.Values;

/// <summary>FEEL's order (DMN 1.5, table 54): numbers, texts by code point, dates, times and durations, each among themselves.</summary>
internal static class Order
{
    /// <summary>Below 0 where the left one comes first, 0 where they are equal; null where they have no order.</summary>
    public static int? Of(FeelValue left, FeelValue right) => (left, right) switch
    {
        (FeelNumber a, FeelNumber b) => a.Value.CompareTo(b.Value),
        (FeelText a, FeelText b) => TextOperations.Compare(a.Value, b.Value),
        (FeelDate a, FeelDate b) => a.Day.CompareTo(b.Day),
        (FeelDays a, FeelDays b) => a.Seconds.CompareTo(b.Seconds),
        (FeelMonths a, FeelMonths b) => a.Months.CompareTo(b.Months),
        (FeelTime a, FeelTime b) => HaveLikeZones(a.Time, b.Time) ? Timeline.Of(a).CompareTo(Timeline.Of(b)) : null,
        (FeelDateTime a, FeelDateTime b) => HaveLikeZones(a.Time, b.Time) ? Timeline.Of(a).CompareTo(Timeline.Of(b)) : null,
        _ => null,
    };

    // A time without a zone could be any moment of more than a day.
    private static bool HaveLikeZones(ClockTime a, ClockTime b) => a.Zone is null == b.Zone is null;
}
