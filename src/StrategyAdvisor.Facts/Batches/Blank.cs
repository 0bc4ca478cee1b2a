namespace StrategyAdvisor.Facts.Batches;

/// <summary>Arrays of nothing but defaults, for columns that nobody sets. Nobody writes to the arrays of a column, so that many share one.</summary>
internal static class Blank<T>
{
    // Two threads may each make one; either will do.
    private static T[] _last = [];

    public static T[] Of(int count)
    {
        var last = _last;
        return last.Length == count ? last : _last = new T[count];
    }
}
