using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Rules.Coverage;

/// <summary>What the tests of a pack have reached.</summary>
/// <param name="Rules">In the order of the pack; true is fired, false quiet, unknown undecided.</param>
/// <param name="Conditions">The conditions that are made of no others, in the order of their places.</param>
/// <param name="Rows">Of decision tables.</param>
/// <param name="Messages">One for each rule and language.</param>
public sealed record PackCoverage(
    ImmutableArray<RuleCoverage> Rules, ImmutableArray<ConditionCoverage> Conditions, ImmutableArray<RowCoverage> Rows, ImmutableArray<MessageCoverage> Messages)
{
    public int Reached => Rules.Sum(rule => rule.Seen.Reached) + Conditions.Sum(condition => condition.Seen.Reached) + Rows.Count(row => row.Matched > 0) + Messages.Count(message => message.Rendered > 0);

    public int Goals => Rules.Sum(rule => rule.Seen.Ways) + Conditions.Sum(condition => condition.Seen.Ways) + Rows.Length + Messages.Length;

    /// <summary>Of everything that could be reached, the share that was, from 0 to 100, rounded down; 100 where there is nothing to reach.</summary>
    public int Percent => Goals == 0 ? 100 : (int)(100L * Reached / Goals);
}

public sealed record RuleCoverage(string Rule, Location Place, Seen Seen);

/// <param name="Owner">The rule or definition whose text it stands in.</param>
public sealed record ConditionCoverage(string Owner, string Text, Location Place, Seen Seen);

/// <param name="Row">Counted from 1.</param>
/// <param name="Matched">In how many tests the row gave the answer.</param>
public sealed record RowCoverage(string Decision, int Row, Location Place, int Matched);

/// <param name="Rendered">In how many tests the warning was printed.</param>
public sealed record MessageCoverage(string Rule, string Language, Location Place, int Rendered);
