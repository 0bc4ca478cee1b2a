namespace StrategyAdvisor.Web.Snapshots;

/// <summary>Which accounts a list shows, and in which order. What is null asks for nothing.</summary>
/// <param name="Search">A part of the name or the id, in any case.</param>
/// <param name="Owner">Who is responsible.</param>
/// <param name="Status">A value of the decision that colours accounts.</param>
/// <param name="Group">A group of rules with a finding.</param>
/// <param name="Rule">A rule that fires and folds under no other.</param>
/// <param name="Severity">A finding is that severe or more; within <paramref name="Group"/> where one is asked for.</param>
/// <param name="Sort">One of <see cref="Sorts"/>; anything else counts as the first.</param>
/// <param name="Page">From 1 on; one past the end shows the last.</param>
public sealed record SummaryQuery(string? Search, string? Owner, string? Status, string? Group, string? Rule, string? Severity, string? Sort, int Page)
{
    /// <summary>Accounts a page.</summary>
    public const int PageSize = 50;

    /// <summary>The worst first, or by name, owner or id.</summary>
    public static ImmutableArray<string> Sorts { get; } = ["worst", "name", "owner", "id"];
}

/// <param name="Accounts">Those of this page.</param>
/// <param name="Found">How many there are on all pages.</param>
/// <param name="Page">From 1 to <paramref name="Pages"/>.</param>
/// <param name="Statuses">How many of those found have each value of the decision that colours accounts; null for those where it is open. The most frequent first.</param>
public sealed record SummaryPage(ImmutableArray<AccountSummary> Accounts, int Found, int Page, int Pages, ImmutableArray<(string? Status, int Accounts)> Statuses);
