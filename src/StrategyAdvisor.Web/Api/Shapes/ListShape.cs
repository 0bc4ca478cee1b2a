using System.Text.Json;

namespace StrategyAdvisor.Web.Api.Shapes;

/// <summary>A page of the list of accounts.</summary>
/// <param name="PackHash">Of the rule pack that judged them.</param>
/// <param name="Found">How many accounts there are on all pages.</param>
/// <param name="Statuses">How many of these have each status, the most frequent first.</param>
public sealed record AccountListShape(DateOnly AsOf, string PackHash, int Found, int Page, int Pages, IReadOnlyList<StatusCountShape> Statuses, IReadOnlyList<AccountSummaryShape> Accounts);

/// <summary>What the list says of one account.</summary>
/// <param name="Account">Its id.</param>
/// <param name="Status">Null where the decision is open.</param>
/// <param name="Verdict">Whether to go on with it; null where that is open.</param>
/// <param name="Undecided">How many rules are.</param>
public sealed record AccountSummaryShape(string Account, string Name, string? Owner, string? Status, string? Verdict, IReadOnlyList<FindingSummaryShape> Findings, int Undecided);

/// <summary>A finding in a list.</summary>
public sealed record FindingSummaryShape(string Rule, string Group, string Severity);

/// <summary>What the review of all accounts comes to.</summary>
/// <param name="Worst">The ten worst accounts.</param>
/// <param name="Together">The warnings about all accounts together.</param>
public sealed record SummaryShape(
    DateOnly AsOf,
    string PackHash,
    int Accounts,
    IReadOnlyList<StatusCountShape> Statuses,
    IReadOnlyList<SeverityCountShape> Severities,
    IReadOnlyList<RuleCountShape> Rules,
    IReadOnlyList<AccountSummaryShape> Worst,
    IReadOnlyList<TogetherShape> Together);

/// <param name="Status">Null for the accounts where it is open.</param>
public sealed record StatusCountShape(string? Status, int Accounts);

/// <summary>How many findings of a severity, and in how many accounts.</summary>
public sealed record SeverityCountShape(string Severity, int Findings, int Accounts);

/// <summary>For how many accounts a rule fires.</summary>
public sealed record RuleCountShape(string Rule, string Title, string Group, int Accounts);

/// <summary>A warning about several accounts.</summary>
/// <param name="Subject">What they have in common; null for all accounts.</param>
public sealed record TogetherShape(string Rule, string Severity, string? Subject, string Warning);

/// <summary>What is said of all accounts together, in full.</summary>
public sealed record PortfolioShape(JsonElement Portfolio, IReadOnlyList<JsonElement> Findings, IReadOnlyList<JsonElement> Undecided);

/// <summary>The rules of the pack.</summary>
public sealed record RulesShape(string PackHash, IReadOnlyList<RuleShape> Rules);

public sealed record RuleShape(string Rule, string Title, string Group, string GroupTitle);
