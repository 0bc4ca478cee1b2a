namespace StrategyAdvisor.Feel.Standard.Tables;

/// <summary>A decision table of full FEEL (DMN 1.5, 8).</summary>
/// <param name="Aggregation">What <see cref="HitPolicy.Collect"/> makes of the answers.</param>
/// <param name="Inputs">An expression a column.</param>
/// <param name="AllowedInputs">The tests that each input must pass, null for any value; empty where no column has them.</param>
public sealed record DecisionTable(
    HitPolicy HitPolicy, Aggregation Aggregation, ImmutableArray<string> Inputs, ImmutableArray<string?> AllowedInputs, ImmutableArray<TableOutput> Outputs, ImmutableArray<TableRow> Rows);

/// <param name="Name">Null where the table has one answer without a name.</param>
/// <param name="Values">The answers it may give, the preferred one first, separated by commas; null where that is not said.</param>
/// <param name="Default">The expression where no row matches; null for none.</param>
public sealed record TableOutput(string? Name, string? Values, string? Default);

/// <param name="Tests">A cell an input.</param>
/// <param name="Answers">An expression an output.</param>
public sealed record TableRow(ImmutableArray<string> Tests, ImmutableArray<string> Answers);

/// <summary>What is answered where several rows match.</summary>
public enum HitPolicy
{
    /// <summary>Nothing: only one may match.</summary>
    Unique,

    /// <summary>What all of them answer alike, otherwise nothing.</summary>
    Any,

    /// <summary>The answer that stands first among the allowed ones.</summary>
    Priority,

    /// <summary>The answer of the first row.</summary>
    First,

    /// <summary>All answers, in any order; or what is made of them.</summary>
    Collect,

    /// <summary>All answers in the order of the rows.</summary>
    RuleOrder,

    /// <summary>All answers in the order of the allowed ones.</summary>
    OutputOrder,
}

public enum Aggregation
{
    None,
    Sum,
    Count,
    Min,
    Max,
}
