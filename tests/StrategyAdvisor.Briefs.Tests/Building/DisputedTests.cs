using StrategyAdvisor.Briefs.Tests.Samples;
using StrategyAdvisor.Briefs.Texts;

namespace StrategyAdvisor.Briefs.Tests.Building;

/// <summary>What a brief says of facts that sources disagree on, and of facts that are old.</summary>
public sealed class DisputedTests
{
    [Theory]
    [InlineData("[{value: 30, source: CRM, on: 2026-01-02, status: assumed}, {value: 45, source: ERP, on: 2025-12-01, status: confirmed}]",
        "days to pay: sources disagree. We take 45 days (ERP, 1 December 2025, confirmed), because it is confirmed; against it stands 30 days (CRM, 2 January, assumed)",
        "días hasta el pago: las fuentes no coinciden. Tomamos 45 días (ERP, 1 de diciembre de 2025, confirmado), por estar confirmado; en contra está 30 días (CRM, 2 de enero, supuesto)")]
    [InlineData("[{value: 30, source: CRM, on: 2026-01-02}, {value: 45, source: ERP, on: 2025-12-01}]",
        "days to pay: sources disagree. We take 30 days (CRM, 2 January), because it is newer; against it stands 45 days (ERP, 1 December 2025)", null)]
    [InlineData("[{value: 30, source: CRM}, {value: 45, source: ERP}]",
        "days to pay: sources disagree. We take 30 days (CRM), because its source comes first; against it stands 45 days (ERP)", null)]
    [InlineData("[{value: 30, source: CRM}, {value: 30, source: ERP}]", null, null)]
    public void Sources_that_disagree_are_told_with_the_reason_why_one_counts(string value, string? english, string? spanish)
    {
        var dossier = $"id: a\nname: A\ndays to pay: {value}\n";
        Assert.Equal(english is null ? [] : [english], Notes(dossier, "en"), StringComparer.Ordinal);
        if (spanish is not null) Assert.Equal([spanish], Notes(dossier, "es"), StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("2026-06-20", false)]
    [InlineData("2020-01-01", true)]
    public void A_fact_that_a_finding_rests_on_is_asked_for_again_once_its_shelf_life_is_over(string on, bool isAsked)
    {
        var brief = DefaultPack.Brief(DefaultPack.Assess($"id: a\nname: A\noverdue over 90: {{value: 500, source: ERP, on: {on}}}\n"));
        Assert.Contains(brief.Findings, finding => finding.Rule == "overdue-over-90");
        Assert.Equal(isAsked, brief.AskAgain.Any(gap => gap.Fact == "overdue over 90" && gap.Decides.Contains("overdue-over-90", StringComparer.Ordinal)));
        Assert.DoesNotContain(brief.Gaps, gap => gap.Fact == "overdue over 90");
    }

    [Fact]
    public void No_sample_brief_opens_with_more_than_five_warnings_and_none_has_more_than_five_severe_ones()
    {
        foreach (var (account, assessment) in SampleAccounts.All)
        {
            var brief = DefaultPack.Brief(assessment);
            Assert.True(brief.Opening.Worries.Length <= 5, account);
            Assert.True(brief.Standing.Count(finding => finding.Severity is "blocking" or "high") <= 5, account);
            Assert.All(brief.Opening.Worries, worry => Assert.Null(worry.ImpliedBy));
        }
    }

    private static IEnumerable<string> Notes(string dossier, string language) => new BriefPhrases(DefaultPack.Brief(DefaultPack.Assess(dossier), language)).Notes();
}
