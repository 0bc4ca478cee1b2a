using NodaTime;
using StrategyAdvisor.Feel.Columns;
using StrategyAdvisor.Feel.Evaluation;
using StrategyAdvisor.Feel.Typing;
using StrategyAdvisor.Rules.Checks;
using StrategyAdvisor.Rules.Packs;
using Interval = StrategyAdvisor.Feel.Evaluation.Interval;

namespace StrategyAdvisor.Rules.Portfolios;

/// <summary>
/// Turns the sums of a group into what conditions read. Where enough accounts are known, sums stand for the whole; below that a rule is not asked,
/// and what a figure reads over all accounts is a range that holds whatever the others are.
/// </summary>
internal sealed class GroupReader(MeasureSet set, SetTotals totals, LocalDate today)
{
    /// <param name="all">A number of <see cref="SetTotals.All"/>.</param>
    /// <param name="group">A number of <see cref="SetTotals.Groups"/>; null for all accounts, or for a group that has nobody but accounts that are left out.</param>
    public GroupResult Read(int all, int? group)
    {
        var key = group is { } number ? totals.Groups[number] : totals.All[all];
        var coverage = CoverageOf(all);
        var values = set.Measures.Select((measure, index) => new MeasuredValue(measure, Value(measure, index, all, group, coverage))).ToImmutableArray();
        var subject = group is null ? null : key.Name;
        var label = group is { } labelled ? totals.Tallies[labelled].Label ?? key.Name : null;
        return new GroupResult(subject, label, set.IsByCurrency ? key.Currency : null, coverage, values)
        {
            Explainer = new Explainer(Batch(values, label, coverage), 0, set.Group, today),
        };
    }

    public Coverage CoverageOf(int all)
    {
        var tally = totals.AllTallies[all];
        return new Coverage(tally.Counted, tally.LeftOut) { Unrated = totals.Unrated.ToImmutableSortedDictionary(StringComparer.Ordinal) };
    }

    private Interval Value(Measure measure, int index, int all, int? group, Coverage coverage)
    {
        var isOverAll = totals.IsOverAll(index);
        var amount = (isOverAll ? all : group) is { } number ? totals.Totals[index].ValueOf(number) : measure.Kind is MeasureKind.Min or MeasureKind.Max ? null : Int128.Zero;
        decimal? value = amount is { } known ? Amount.ToDecimal(known) : null;
        var open = coverage.Reaches(set.Coverage) ? 0 : coverage.LeftOut;
        return open == 0 ? new Interval(value, value) : Bounds(measure, value, open);
    }

    private static Interval Bounds(Measure measure, decimal? value, long open) => measure.Kind switch
    {
        MeasureKind.Count => new Interval(value, value + open),
        MeasureKind.Min => new Interval(null, value),
        MeasureKind.Max => new Interval(value, null),
        _ => measure.IsNeverNegative ? new Interval(value, null) : Interval.Everything,
    };

    private RecordBatch Batch(ImmutableArray<MeasuredValue> values, string? label, Coverage coverage) => new(
        (RecordType)set.Group.Type, 1,
        [
            .. values.Select(value => new BoundsColumn([value.Value.Low], [value.Value.High])),
            new TextColumn([label], [label is null ? 0UL : 1UL]),
            new BoundsColumn([coverage.LeftOut], [coverage.LeftOut]),
        ]);
}
