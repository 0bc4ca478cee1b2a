using StrategyAdvisor.Briefs.Plans;
using StrategyAdvisor.Briefs.Tests.Samples;

namespace StrategyAdvisor.Briefs.Tests.Plans;

/// <summary>The plans of the sample accounts, and of the default pack's six stages.</summary>
public sealed class SamplePlanTests
{
    [Fact]
    public void An_account_with_a_blocking_finding_has_its_steps_and_no_others()
    {
        var brief = DefaultPack.Brief(SampleAccounts.All["santa-aurelia"]);
        Assert.All(brief.Plan, step => Assert.Equal(["private-favour"], step.From));
    }

    [Fact]
    public void Where_an_account_is_not_to_be_pursued_the_decision_on_it_leads_and_the_work_of_the_stage_waits_for_it()
    {
        var brief = DefaultPack.Brief(SampleAccounts.All["aguas-valdearena"]);
        Assert.Equal("decide-to-go-on", brief.Plan[0].Step);
        Assert.Equal("decide-to-go-on", brief.Opening.First[0].Step);
        var bid = brief.Plan.Where(step => step.From is [var only] && only == "stage: tender").ToList();
        Assert.NotEmpty(bid);
        Assert.All(bid, step => Assert.Contains("decide-to-go-on", step.After, StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("need")]
    [InlineData("research")]
    [InlineData("specification")]
    [InlineData("tender")]
    [InlineData("negotiation")]
    [InlineData("delivery")]
    public void Each_stage_of_the_customer_has_an_answer_of_its_own(string stage)
    {
        var brief = DefaultPack.Brief($"id: a\nname: A\nowner: Eva Sanz\nnext step: 2026-07-05\nbuying stage: {stage}\n");
        Assert.Contains(brief.Plan, step => step.From.Contains($"stage: {stage}", StringComparer.Ordinal));
    }

    [Fact]
    public void No_executive_is_met_before_that_persons_profile_is_written() =>
        Assert.All(
            SampleAccounts.All.Values.SelectMany(assessment => DefaultPack.Brief(assessment).Plan).Where(step => step.Step == "meet-executive"),
            step => Assert.Contains("profile-executives", step.After, StringComparer.Ordinal));

    [Fact]
    public void The_first_screen_names_what_can_begin_today_and_is_due_first()
    {
        var brief = DefaultPack.Brief(SampleAccounts.All["lacteos-valdecueva"]);
        var free = brief.Plan.Where(step => step.After.IsEmpty).Select(step => step.Due).Order().Take(3);
        Assert.Equal(free, brief.Opening.First.Select(step => step.Due));
    }

    [Fact]
    public void A_plan_reads_in_sections_by_phase_and_track_without_losing_a_step()
    {
        foreach (var plan in SampleAccounts.All.Values.Select(assessment => DefaultPack.Brief(assessment).Plan))
        {
            var sections = PlanSection.Of(plan);
            Assert.Equal(plan.Select(step => step.Step).Order(StringComparer.Ordinal), sections.SelectMany(section => section.Steps).Select(step => step.Step).Order(StringComparer.Ordinal));
            Assert.All(sections, section => Assert.Equal(section.Phase == "start", section.Track is not null));
        }
    }
}
