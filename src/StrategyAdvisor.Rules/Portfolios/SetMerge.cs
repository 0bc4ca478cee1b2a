namespace StrategyAdvisor.Rules.Portfolios;

/// <summary>Puts the sums of parts together.</summary>
internal static class SetMerge
{
    /// <param name="other">Of the same measures.</param>
    public static void Merge(this SetTotals set, SetTotals other)
    {
        var all = Numbers(set.All, set.AllTallies, other.All, other.AllTallies);
        var groups = Numbers(set.Groups, set.Tallies, other.Groups, other.Tallies);
        for (var measure = 0; measure < set.Totals.Length; measure++) set.Totals[measure].Merge(other.Totals[measure], set.IsOverAll(measure) ? all : groups);
    }

    /// <returns>By the number of a group there, its number here.</returns>
    private static int[] Numbers(GroupKeys keys, Growing<GroupTally> tallies, GroupKeys others, Growing<GroupTally> otherTallies)
    {
        var numbers = new int[others.Count];
        for (var group = 0; group < numbers.Length; group++)
        {
            var number = numbers[group] = keys.Open(others[group]);
            tallies[number] = tallies[number].Plus(otherTallies[group]);
        }

        return numbers;
    }
}
