using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Rules.Packs;

/// <summary>What can be wrong with the portfolio rules and figures of a pack.</summary>
public static class PortfolioDiagnostics
{
    public static readonly DiagnosticKind NoMeasures = new("RULE070", "no-measures", "{0} measures nothing", "name a number over the accounts: `measures: {{total: {{sum: amount}}}}`");

    public static readonly DiagnosticKind MeasureKind = new(
        "RULE071", "measure-kind", "the measure `{0}` must have one of the keys `sum`, `count`, `min`, `max` and `top`", "write for example `{{sum: amount}}` or `{{top: 5, of: amount}}`");

    public static readonly DiagnosticKind GroupFact = new("RULE072", "group-fact", "`{0}` cannot name a group", "name a text fact of the account, or of the entries of a list: `list.fact`");

    public static readonly DiagnosticKind GroupWhere = new("RULE073", "group-where", "`group where` chooses entries of a list, and this rule groups by none", "put a condition on accounts under `where` of a measure");

    public static readonly DiagnosticKind MeasureValue = new("RULE074", "measure-value", "{0} of {1} cannot be measured", "sum numbers and days, count answers of yes or no, take the least or greatest of numbers, days and dates");

    public static readonly DiagnosticKind LargestBy = new("RULE076", "largest-by", "`{0}` is no sum or count of the group", "name a measure of the rule that is not over all accounts");

    public static readonly DiagnosticKind StepWithValues = new("RULE077", "step-with-values", "the step `{0}` tells values of one account, which a portfolio rule has none of", "write the step without `{{...}}`, or name another one");

    public static readonly DiagnosticKind OnlyWithoutGroups = new("RULE078", "only-without-groups", "`only` chooses among groups, and this rule has none", "name what tells the groups apart under `group by`");

    public static readonly DiagnosticKind FigureValue = new("RULE079", "figure-value", "the figure `{0}` is {1}", "a figure is a number, a duration in days or a date");
}
