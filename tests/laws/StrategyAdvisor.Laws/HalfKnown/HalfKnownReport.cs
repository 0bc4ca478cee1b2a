namespace StrategyAdvisor.Laws.HalfKnown;

/// <summary>The figures of a run, as a person reads them.</summary>
internal static class HalfKnownReport
{
    /// <summary>The rules whose missing facts are a superset somewhere, the most often so first, then the sums.</summary>
    public static IEnumerable<string> Lines(HalfKnownRun run)
    {
        yield return $"{"rule",-44} {"asked",8} {"open",8} {"superset",9} {"facts",8} {"no witness",11}";
        foreach (var tally in run.Tallies.Where(tally => tally.Superset > 0).OrderByDescending(tally => tally.WithoutWitness.Count).ThenByDescending(tally => tally.Superset).ThenBy(tally => tally.Name, StringComparer.Ordinal))
            yield return $"{Line(tally.Name, tally.Asked, tally.Undecided, tally.Superset, tally.Named, tally.WithoutWitness.Count)}  {Paths(tally)}";
        var (open, superset) = (run.Tallies.Sum(tally => tally.Undecided), run.Tallies.Sum(tally => tally.Superset));
        var (named, vain) = (run.Tallies.Sum(tally => tally.Named), run.Tallies.Sum(tally => tally.WithoutWitness.Count));
        yield return Line("all", run.Tallies.Sum(tally => tally.Asked), open, superset, named, vain);
        yield return string.Create(
            CultureInfo.InvariantCulture,
            $"undecided verdicts whose missing facts are not known to be exactly those that decide {100.0 * superset / Math.Max(1, open):0.00} %; missing facts that no two completions were found to prove {100.0 * vain / Math.Max(1, named):0.00} %");
    }

    private static string Line(string name, int asked, int open, int superset, int named, int vain) =>
        string.Create(CultureInfo.InvariantCulture, $"{name,-44} {asked,8} {open,8} {superset,9} {named,8} {vain,11}");

    private static string Paths(MissingTally tally) => string.Join(
        ", ", tally.WithoutWitness.CountBy(path => path, StringComparer.Ordinal).OrderByDescending(path => path.Value).ThenBy(path => path.Key, StringComparer.Ordinal).Select(path => $"{path.Key} ({path.Value})"));
}
