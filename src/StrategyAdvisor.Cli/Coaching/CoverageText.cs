using System.Text;
using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Rules.Coverage;

namespace StrategyAdvisor.Cli.Coaching;

/// <summary>Prints what no test has reached yet, with its place, then the sums.</summary>
internal static class CoverageText
{
    public static string Render(PackCoverage coverage)
    {
        var text = new StringBuilder();
        foreach (var (place, missing) in Gaps(coverage)) text.Append(CultureInfo.InvariantCulture, $"{place}: {VisibleText.Of(missing)}\n");
        if (text.Length > 0) text.Append('\n');
        text.Append(CultureInfo.InvariantCulture, $"rules       {Share(coverage.Rules.Count(rule => rule.Seen.IsComplete), coverage.Rules.Length)} fired, quiet and undecided\n");
        text.Append(CultureInfo.InvariantCulture, $"conditions  {Share(coverage.Conditions.Count(condition => condition.Seen.IsComplete), coverage.Conditions.Length)} seen true, false and unknown\n");
        text.Append(CultureInfo.InvariantCulture, $"table rows  {Share(coverage.Rows.Count(row => row.Matched > 0), coverage.Rows.Length)} matched\n");
        text.Append(CultureInfo.InvariantCulture, $"messages    {Share(coverage.Messages.Count(message => message.Rendered > 0), coverage.Messages.Length)} printed\n");
        return text.Append(CultureInfo.InvariantCulture, $"reached     {coverage.Percent,3} % of {coverage.Goals}\n").ToString();
    }

    /// <summary>What is not reached, by place.</summary>
    public static IEnumerable<(Location Place, string Missing)> Gaps(PackCoverage coverage) =>
        coverage.Rules.Where(rule => !rule.Seen.IsComplete).Select(rule => (rule.Place, $"rule {rule.Rule} was never {Missing(rule.Seen, "fired", "quiet", "undecided")}"))
            .Concat(coverage.Conditions.Where(condition => !condition.Seen.IsComplete).Select(condition => (condition.Place, $"`{condition.Text}` was never {Missing(condition.Seen, "true", "false", "unknown")}")))
            .Concat(coverage.Rows.Where(row => row.Matched == 0).Select(row => (row.Place, string.Create(CultureInfo.InvariantCulture, $"row {row.Row} of {row.Decision} never matched"))))
            .Concat(coverage.Messages.Where(message => message.Rendered == 0).Select(message => (message.Place, $"the warning of {message.Rule} in `{message.Language}` was never printed")))
            .OrderBy(gap => gap.Item1.Source.Path, StringComparer.Ordinal).ThenBy(gap => gap.Item1.Span.Start);

    public static string Missing(Seen seen, string positive, string negative, string unknown)
    {
        var missing = new[] { seen.True == 0 ? positive : null, seen.False == 0 ? negative : null, seen.CanBeUnknown && seen.Unknown == 0 ? unknown : null };
        return string.Join(" or ", missing.OfType<string>());
    }

    private static string Share(int reached, int all) => string.Create(CultureInfo.InvariantCulture, $"{(all == 0 ? 100 : 100 * reached / all),3} % of {all}");
}
