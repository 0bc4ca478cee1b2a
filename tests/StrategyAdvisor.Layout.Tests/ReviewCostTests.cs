namespace StrategyAdvisor.Layout.Tests;

/// <summary>What would clear a finding is looked for where it is printed, one account at a time; a review of a portfolio never does.</summary>
public sealed class ReviewCostTests
{
    private const string Search = "VerdictChanges";

    [Fact]
    public void A_review_does_not_search_for_what_would_clear_a_finding() =>
        Violations.AssertNone(
            "a review that searches for what would change a verdict",
            SourceTree.CodeUnder("src").Where(file => IsOfReview(file.Path) && CodeText.WithoutComments(file.Text).Contains(Search, StringComparison.Ordinal)).Select(file => file.Path));

    [Fact]
    public void The_search_is_found_where_it_is_made() =>
        Assert.Contains(SourceTree.CodeUnder("src"), file => file.Path.EndsWith("WhyVerb.cs", StringComparison.Ordinal) && CodeText.WithoutComments(file.Text).Contains(Search, StringComparison.Ordinal));

    private static bool IsOfReview(string path) =>
        path.Contains("StrategyAdvisor.Portfolio/", StringComparison.Ordinal) || path.Contains("StrategyAdvisor.Cli/Review", StringComparison.Ordinal);
}
