using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Rules.Packs;

/// <summary>Which row of a table counts where several match (DMN 1.5, 8.2.8).</summary>
public enum HitPolicy
{
    /// <summary>No two rows match the same values.</summary>
    Unique,

    /// <summary>The first row that matches.</summary>
    First,

    /// <summary>All rows that match; the decision is a list.</summary>
    Collect,
}

/// <summary>A decision table as it is drawn with pipes; every cell knows its place.</summary>
/// <param name="Inputs">The header's expressions.</param>
/// <param name="Rows">As many tests as inputs, then the output.</param>
public sealed record DecisionTable(HitPolicy Policy, ImmutableArray<Excerpt> Inputs, ImmutableArray<TableRow> Rows);

public sealed record TableRow(ImmutableArray<Excerpt> Tests, Excerpt Output);
