using StrategyAdvisor.Feel.Standard.Temporal;

namespace StrategyAdvisor.Feel.Standard.Values;

/// <summary>Puts equal values in one place of a set.</summary>
internal sealed class ValueComparer : IEqualityComparer<FeelValue>
{
    public static ValueComparer Instance { get; } = new();

    public bool Equals(FeelValue? x, FeelValue? y) => x is not null && y is not null && Equality.Of(x, y) == true;

    public int GetHashCode(FeelValue obj) => obj switch
    {
        FeelBoolean boolean => boolean.Value.GetHashCode(),
        FeelNumber number => number.Value.GetHashCode(),
        FeelText text => text.Value.GetHashCode(StringComparison.Ordinal),
        FeelDate date => date.Day.GetHashCode(),
        FeelTime time => Timeline.Of(time).GetHashCode(),
        FeelDateTime moment => Timeline.Of(moment).GetHashCode(),
        FeelDays days => days.Seconds.GetHashCode(),
        FeelMonths months => months.Months.GetHashCode(),
        FeelList list => list.Items.Aggregate(list.Items.Length, (hash, item) => HashCode.Combine(hash, GetHashCode(item))),
        FeelContext context => context.Entries.Sum(entry => entry.Key.Length),
        _ => 0,
    };
}
