using StrategyAdvisor.Rules.Checks;

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

    private const string Worst = "worst";

    /// <summary>The worst first, or by name, owner or id.</summary>
    public static ImmutableArray<string> Sorts { get; } = [Worst, "name", "owner", "id"];

    /// <summary>The part of the list that the query asks for.</summary>
    public SummaryPage Of(PortfolioSnapshot snapshot)
    {
        var found = snapshot.WorstFirst.Where(Matches).ToList();
        if (Order() is { } order) found.Sort(order);
        var pages = Math.Max(1, (found.Count + PageSize - 1) / PageSize);
        var page = Math.Clamp(Page, 1, pages);
        return new SummaryPage([.. found.Skip((page - 1) * PageSize).Take(PageSize)], found.Count, page, pages);
    }

    private bool Matches(AccountSummary account) =>
        (Search is null || account.Name.Contains(Search, StringComparison.OrdinalIgnoreCase) || account.Id.Contains(Search, StringComparison.OrdinalIgnoreCase))
        && (Owner is null || account.Owner == Owner)
        && (Status is null || account.Status == Status)
        && (Rule is null || account.Findings.Any(finding => finding.Rule.Id == Rule))
        && ((Group is null && Severity is null) || account.Findings.Any(Matches));

    private bool Matches(FindingSummary finding) =>
        (Group is null || finding.Rule.Group == Group) && (Severity is null || finding.Severity <= Pack.Severities.IndexOf(Severity));

    /// <summary>Null for the order in which the snapshot has them.</summary>
    private Comparison<AccountSummary>? Order() => Sort switch
    {
        "name" => (one, other) => Then(string.Compare(one.Name, other.Name, StringComparison.OrdinalIgnoreCase), one, other),
        "owner" => (one, other) => Then(CompareOwners(one.Owner, other.Owner), one, other),
        "id" => (one, other) => string.CompareOrdinal(one.Id, other.Id),
        _ => null,
    };

    private static int Then(int first, AccountSummary one, AccountSummary other) => first != 0 ? first : AccountSummary.CompareWorst(one, other);

    // Accounts that nobody owns are what a lead looks for last and a coach first; either finds them at one end.
    private static int CompareOwners(string? one, string? other)
    {
        if (one is null || other is null) return (one is null ? 1 : 0) - (other is null ? 1 : 0);
        return string.Compare(one, other, StringComparison.OrdinalIgnoreCase);
    }
}

/// <param name="Accounts">Those of this page.</param>
/// <param name="Found">How many there are on all pages.</param>
/// <param name="Page">From 1 to <paramref name="Pages"/>.</param>
public sealed record SummaryPage(ImmutableArray<AccountSummary> Accounts, int Found, int Page, int Pages);
