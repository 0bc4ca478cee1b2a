namespace StrategyAdvisor.Rules.Portfolios;

/// <summary>Puts the sums of parts together.</summary>
internal static class SetMerge
{
    /// <param name="other">Of the same measures.</param>
    public static void Merge(this SetTotals set, SetTotals other) => set.Merge(other, null, null);

    /// <summary>The same sums with groups that hang together taken as one.</summary>
    /// <param name="groups">How groups hang together; null where they do not.</param>
    /// <param name="byMeasure">The same of what a measure takes together.</param>
    public static SetTotals Joined(this SetTotals set, GroupLinks? groups, Func<MeasureTotals, GroupLinks?> byMeasure)
    {
        var isJoined = groups is { Count: > 0 } && Enumerable.Range(0, set.Groups.Count).Any(group => groups.LeadsOn(set.Groups[group].Name));
        if (!isJoined && !set.Totals.Any(totals => byMeasure(totals) is { } links && totals.IsAnyOf(links))) return set;
        var joined = set.Empty();
        joined.Merge(set, groups, byMeasure);
        return joined;
    }

    private static void Merge(this SetTotals set, SetTotals other, GroupLinks? links, Func<MeasureTotals, GroupLinks?>? byMeasure)
    {
        var all = Numbers(set.All, set.AllTallies, other.All, other.AllTallies, null);
        var groups = Numbers(set.Groups, set.Tallies, other.Groups, other.Tallies, links);
        for (var measure = 0; measure < set.Totals.Length; measure++)
            set.Totals[measure].Merge(other.Totals[measure], set.IsOverAll(measure) ? all : groups, byMeasure?.Invoke(other.Totals[measure]));
        foreach (var (currency, accounts) in other.Unrated) set.Unrated[currency] = set.Unrated.GetValueOrDefault(currency) + accounts;
    }

    /// <returns>By the number of a group there, its number here.</returns>
    private static int[] Numbers(GroupKeys keys, Growing<GroupTally> tallies, GroupKeys others, Growing<GroupTally> otherTallies, GroupLinks? links)
    {
        var numbers = new int[others.Count];
        for (var group = 0; group < numbers.Length; group++)
        {
            var key = others[group];
            var end = links?.EndOf(key.Name) ?? key.Name;
            var number = numbers[group] = keys.Open(key with { Name = end });
            // The group is called what its last account is called, not what those on the way are.
            tallies[number] = tallies[number].Plus(end == key.Name ? otherTallies[group] : otherTallies[group] with { Label = null });
        }

        return numbers;
    }
}
