using StrategyAdvisor.Facts.Documents;
using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Feel.Typing;

namespace StrategyAdvisor.Rules.Packs;

/// <summary>A rule over many accounts, as its file says it.</summary>
/// <param name="GroupBy">The facts that name an account's group, the first that is known counts; one <c>list.fact</c> for the entries of a list; empty for all accounts together.</param>
/// <param name="GroupWhere">Which entries of the list count, or null for all.</param>
/// <param name="Largest">How many groups are looked at, and by which measure they are the largest; null for all of them.</param>
/// <param name="Coverage">The share of accounts, in percent, whose facts must be known; null for the usual.</param>
public sealed record WrittenPortfolioRule(
    ScalarNode Id,
    ScalarNode Group,
    ImmutableSortedDictionary<string, string> Titles,
    ImmutableArray<WrittenParameter> Parameters,
    ImmutableArray<ScalarNode> GroupBy,
    Excerpt? GroupWhere,
    ImmutableArray<WrittenMeasure> Measures,
    WrittenLargest? Largest,
    int? Coverage,
    Excerpt When,
    ScalarNode Severity,
    ImmutableSortedDictionary<string, ScalarNode> Warnings,
    ImmutableArray<ScalarNode> NextSteps,
    ImmutableArray<ScalarNode> Sources,
    ImmutableArray<ScalarNode> Seed);

/// <summary>A figure that is reported of all accounts together.</summary>
/// <param name="Value">Over the measures.</param>
/// <param name="Unit">How the value is shown, where its parts do not say; null for as they are.</param>
/// <param name="Texts">By language; empty where the title says it all.</param>
public sealed record WrittenFigure(
    ScalarNode Id,
    ImmutableSortedDictionary<string, string> Titles,
    ImmutableArray<WrittenParameter> Parameters,
    ImmutableArray<WrittenMeasure> Measures,
    int? Coverage,
    Excerpt Value,
    NumberUnit? Unit,
    ImmutableSortedDictionary<string, ScalarNode> Texts,
    ImmutableArray<ScalarNode> Sources,
    ImmutableArray<ScalarNode> Seed);

/// <summary>One number over the accounts of a group.</summary>
/// <param name="Of">What is summed or counted of one account.</param>
/// <param name="Where">Which accounts take part, or null for all.</param>
/// <param name="IsOverAll">True where it is over all accounts whatever their group.</param>
/// <param name="Top">How many of the largest are summed; 0 unless <paramref name="Kind"/> is <see cref="MeasureKind.Top"/>.</param>
/// <param name="By">Facts that take accounts together before the largest are chosen, as in <c>group by</c>.</param>
public sealed record WrittenMeasure(ScalarNode Name, MeasureKind Kind, Excerpt Of, Excerpt? Where, bool IsOverAll, int Top, ImmutableArray<ScalarNode> By);

public sealed record WrittenLargest(int Count, ScalarNode By);

/// <summary>How the values of accounts become one.</summary>
public enum MeasureKind
{
    Sum,

    /// <summary>How many accounts answer yes.</summary>
    Count,
    Min,
    Max,

    /// <summary>The sum of the largest few.</summary>
    Top,
}
