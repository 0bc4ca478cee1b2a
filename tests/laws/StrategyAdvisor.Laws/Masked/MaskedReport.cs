namespace StrategyAdvisor.Laws.Masked;

/// <summary>The figures of a run, as a person reads them.</summary>
internal static class MaskedReport
{
    /// <summary>The rules that are left open though all completions agree, the most of them first, then the sums.</summary>
    public static IEnumerable<string> Lines(MaskedRun run)
    {
        var told = run.Tallies.Where(tally => tally.OpenThoughAgreed > 0 || tally.Unsound > 0)
            .OrderByDescending(tally => tally.Unsound).ThenByDescending(tally => tally.OpenThoughAgreed).ThenBy(tally => tally.Name, StringComparer.Ordinal);
        yield return $"{"rule or decision",-44} {"asked",8} {"open",8} {"though agreed",14} {"unsound",8}";
        foreach (var tally in told) yield return Line(tally.Name, tally.Asked, tally.Open, tally.OpenThoughAgreed, tally.Unsound);
        yield return Line("all", run.Tallies.Sum(tally => tally.Asked), run.Tallies.Sum(tally => tally.Open), run.Tallies.Sum(tally => tally.OpenThoughAgreed), run.Tallies.Sum(tally => tally.Unsound));
        yield return Sum(run);
    }

    /// <summary>All so far, in one line.</summary>
    public static string Sum(MaskedRun run) => string.Create(
            CultureInfo.InvariantCulture,
            $"masked accounts {run.Accounts}, completions {run.Completions}, rules and decisions {run.Tallies.Length}, unsound {run.Tallies.Sum(tally => tally.Unsound)}, undecided though all completions agree {Share(run):0.0000} % of the undecided, {run.Tallies.Where(tally => tally.IsDecision).Sum(tally => tally.OpenThoughAgreed)} of these decisions");

    /// <summary>What the close examination of some accounts found.</summary>
    public static IEnumerable<string> Lines(Examination examination)
    {
        foreach (var broken in examination.Broken.Distinct(StringComparer.Ordinal).Take(20)) yield return broken;
        yield return string.Create(
            CultureInfo.InvariantCulture,
            $"examined verdicts {examination.Verdicts}, disagreements of the evaluators and insufficient evidence {examination.Broken.Count}, missing facts {examination.Missing}, of them in vain {examination.MissingInVain}, diagnostics {examination.Diagnostics}");
    }

    private static double Share(MaskedRun run) => 100.0 * run.Tallies.Sum(tally => tally.OpenThoughAgreed) / Math.Max(1, run.Tallies.Sum(tally => tally.Open));

    private static string Line(string name, int asked, int open, int agreed, int unsound) =>
        string.Create(CultureInfo.InvariantCulture, $"{name,-44} {asked,8} {open,8} {agreed,14} {unsound,8}");
}
