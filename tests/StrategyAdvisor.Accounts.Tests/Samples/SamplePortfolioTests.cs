using NodaTime;
using StrategyAdvisor.Rules.Evaluation;

namespace StrategyAdvisor.Accounts.Tests.Samples;

/// <summary>The sample portfolio tells the stories it was written for, in both of its forms.</summary>
public sealed class SamplePortfolioTests
{
    private const string RulesShown = """
        behind-the-buyer bid-not-ready cannot-carry-the-wait cold-tender competitor-has-the-top competitor-incumbent core-roles-missing
        criteria-not-influenced executive-meeting-unprepared executive-silence financial-distress influential-stranger
        long-business-shallow-base major-complaint-open new-competitor-seller no-next-step no-owner only-low-level-relationships
        opponents-outnumber-supporters over-credit-limit private-favour shrinking-account single-threaded slow-payer
        specification-shaped-by-competitor
        """;

    private static readonly SamplePortfolio Dossiers = new("dossiers");

    private static readonly SamplePortfolio Tables = new("tables");

    [Fact]
    public void Both_forms_are_read_without_a_word()
    {
        Assert.Empty(Dossiers.Diagnostics.Concat(Tables.Diagnostics).Select(item => item.ToString()));
        Assert.Equal(12, Dossiers.Accounts.Batch.Count);
        Assert.Equal(new PortfolioTerms("Compressed air, Iberia and Latin America", "EUR", new LocalDate(2026, 6, 30)), Dossiers.Accounts.Terms);
        Assert.Equal(Dossiers.Accounts.Terms, Tables.Accounts.Terms);
    }

    [Fact]
    public void Dossiers_and_tables_hold_the_same_facts_with_the_same_sources() =>
        Assert.Equal(PortfolioText.Of(Dossiers.Accounts).Split('\n'), PortfolioText.Of(Tables.Accounts).Split('\n'));

    [Fact]
    public void Facts_of_accounts_and_of_people_carry_sources_and_some_sources_disagree()
    {
        var text = PortfolioText.Of(Dossiers.Accounts);
        Assert.Contains("\naltman z = 1.02 [1.02 credit bureau report 2026-06-05 Confirmed] [1.74 table sent by the customer 2025-09-30 Assumed]\n", text, StringComparison.Ordinal);
        Assert.Contains("\ncontacts.Vicent Llorens.recommend score = 6 [6 customer survey 2026-05-29 Confirmed]\n", text, StringComparison.Ordinal);
        Assert.Contains("\ncontacts.Vicent Llorens.support = neutral [neutral CRM 2026-06-22 Confirmed]\n", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("dossiers")]
    [InlineData("tables")]
    public void Each_account_raises_the_rules_of_its_story_and_no_other(string form)
    {
        var portfolio = form == "tables" ? Tables : Dossiers;
        Assert.Equal(SamplePortfolio.Golden("sample-findings.txt"), string.Concat(portfolio.Assess().SelectMany(item => LinesOf(item.Id, item.Assessment))));
    }

    [Fact]
    public void Together_the_accounts_raise_every_rule_that_a_newcomer_should_see()
    {
        var raised = Dossiers.Assess().SelectMany(item => item.Assessment.Findings).Select(finding => finding.Rule.Id);
        Assert.Empty(RulesShown.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Except(raised, StringComparer.Ordinal));
    }

    [Fact]
    public void Every_account_but_the_one_in_good_order_leaves_something_open() =>
        Assert.Equal("almudera", Assert.Single(Dossiers.Assess(), item => item.Assessment.Undecided.IsEmpty).Id);

    [Fact]
    public void No_brief_opens_with_more_than_five_serious_findings_that_are_not_folded() =>
        Assert.Empty(
            from item in Dossiers.Assess()
            let serious = item.Assessment.Findings.Where(finding => finding is { ImpliedBy: null, SeverityName: "blocking" or "high" }).Select(finding => finding.Rule.Id).ToList()
            where serious.Count > 5
            select $"{item.Id}: {string.Join(", ", serious)}");

    [Fact]
    public void A_finding_folds_only_under_one_that_is_at_least_as_severe() =>
        Assert.Empty(
            from item in Dossiers.Assess()
            from folded in item.Assessment.Findings
            where folded.ImpliedBy is not null && item.Assessment.Findings.Single(finding => finding.Rule.Id == folded.ImpliedBy).Severity > folded.Severity
            select $"{item.Id}: {folded.Rule.Id}");

    private static IEnumerable<string> LinesOf(string id, Assessment assessment) =>
        assessment.Findings.IsEmpty
            ? [$"{id}, none\n"]
            : assessment.Findings.Select(finding => $"{id}, {finding.Rule.Id}, {finding.SeverityName}\n").Order(StringComparer.Ordinal);
}
