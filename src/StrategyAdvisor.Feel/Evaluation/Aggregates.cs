using StrategyAdvisor.Feel.Functions;

namespace StrategyAdvisor.Feel.Evaluation;

/// <summary>What lists add up to, where some entries are in the list only perhaps and an unknown list may hold any further ones.</summary>
internal static class Aggregates
{
    public static Interval Count(ListOf list)
    {
        var (sure, possible) = (list.Entries.Count(entry => entry.IsIn), list.Candidates.Count());
        return new Interval(sure, list.IsOpen ? null : possible);
    }

    public static Computed Sum(ListOf list)
    {
        try
        {
            return new Interval(SumOfEnds(list, low: true), SumOfEnds(list, low: false));
        }
        catch (OverflowException)
        {
            return list.IsSettled ? EvaluationDiagnostics.OutOfRange : Interval.Everything;
        }
    }

    public static Computed Extreme(Operation operation, ListOf list) => operation switch
    {
        Operation.Maximum => Greatest(list, Value),
        _ => Greatest(list, entry => IntervalArithmetic.Negate(Value(entry))) switch
        {
            { Value: Interval greatest } => IntervalArithmetic.Negate(greatest),
            var failed => failed,
        },
    };

    public static Computed Mean(ListOf list)
    {
        if (WithoutSureEntry(list) is { } outcome) return outcome;
        if (!list.IsOpen && list.Candidates.All(entry => entry.IsIn))
            return Sum(list).Value is Interval sum ? IntervalArithmetic.Combine(Syntax.ArithmeticOperator.Divide, sum, Count(list)) : EvaluationDiagnostics.OutOfRange;
        return list.IsOpen ? Interval.Everything : list.Candidates.Select(Value).Aggregate((one, other) => one.Hull(other));
    }

    private static Interval Value(ListEntry entry) => Interval.Of(entry.Value.Value);

    private static decimal? SumOfEnds(ListOf list, bool low)
    {
        decimal? sum = 0;
        foreach (var entry in list.Candidates)
        {
            var end = low ? Value(entry).Low : Value(entry).High;
            var isAgainst = low ? end > 0 : end < 0;
            sum += isAgainst && !entry.IsIn ? 0 : end;
        }

        var isOneSided = list.Further.All(further => low ? Value(further).Low >= 0 : Value(further).High <= 0);
        return isOneSided ? sum : null;
    }

    private static Computed Greatest(ListOf list, Func<ListEntry, Interval> valueOf)
    {
        if (WithoutSureEntry(list) is { } outcome) return outcome;
        var low = list.Entries.Where(entry => entry.IsIn).Max(entry => valueOf(entry).Low);
        var highs = list.Candidates.Select(entry => valueOf(entry).High).ToList();
        return new Interval(low, list.IsOpen || highs.Contains(null) ? null : highs.Max());
    }

    /// <summary>Of no entries the operation fails; where there may be none it may.</summary>
    private static Computed? WithoutSureEntry(ListOf list)
    {
        if (list.Entries.Any(entry => entry.IsIn)) return null;
        return list.IsOpen || list.Candidates.Any() ? Interval.Everything : EvaluationDiagnostics.NoEntries;
    }
}
