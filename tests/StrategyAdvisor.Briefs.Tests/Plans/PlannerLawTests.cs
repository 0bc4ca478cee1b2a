using CsCheck;
using StrategyAdvisor.Briefs.Plans;
using StrategyAdvisor.Rules.Evaluation;

namespace StrategyAdvisor.Briefs.Tests.Plans;

/// <summary>The plan can be walked: laws over generated packs and accounts.</summary>
public sealed class PlannerLawTests
{
    private const int Rounds = 100;
    private const string Seed = "0001Hk2pLmQ9";

    [Fact]
    public void No_step_stands_before_one_that_it_needs() => Hold((_, plan) =>
    {
        var places = plan.Select((step, place) => (step.Step.Id, place)).ToDictionary(item => item.Id, item => item.place, StringComparer.Ordinal);
        return plan.All(step => step.After.All(needed => places.TryGetValue(needed, out var place) && place < places[step.Step.Id]));
    });

    [Fact]
    public void No_step_stands_twice() => Hold((_, plan) => plan.Select(step => step.Step.Id).Distinct(StringComparer.Ordinal).Count() == plan.Length);

    [Fact]
    public void No_step_is_due_before_the_as_of_date_or_before_one_that_it_needs() => Hold((assessment, plan) =>
    {
        var due = plan.ToDictionary(step => step.Step.Id, step => step.Due, StringComparer.Ordinal);
        return plan.All(step => step.Due >= assessment.Today && step.After.All(needed => due[needed] <= step.Due));
    });

    [Fact]
    public void A_step_is_due_no_later_than_it_and_those_before_it_may_take() => Hold((assessment, plan) =>
    {
        var due = plan.ToDictionary(step => step.Step.Id, step => step.Due, StringComparer.Ordinal);
        return plan.All(step => step.Due == step.After.Select(needed => due[needed]).Append(assessment.Today.PlusDays(step.Step.Within)).Max());
    });

    [Fact]
    public void After_a_blocking_finding_only_its_own_steps_and_what_they_need_remain() => Hold((assessment, plan) =>
    {
        var blocking = assessment.Findings.Where(finding => finding.Severity == 0).Select(finding => finding.Rule.Id).ToHashSet(StringComparer.Ordinal);
        return blocking.Count == 0 || plan.All(step => step.From.All(blocking.Contains));
    });

    [Fact]
    public void Every_step_that_a_finding_asks_for_is_in_the_plan_unless_another_blocks_it() => Hold((assessment, plan) =>
    {
        var isBlocked = assessment.Findings.Any(finding => finding.Severity == 0);
        var asked = assessment.Findings.Where(finding => finding.Severity == 0 || !isBlocked).SelectMany(finding => finding.Rule.NextSteps);
        return asked.All(id => plan.Any(step => step.Step.Id == id));
    });

    [Fact]
    public void What_only_a_stage_asks_for_waits_for_the_decision_that_a_verdict_wants_first()
    {
        var held = 0;
        Hold((_, plan) =>
        {
            if (plan.FirstOrDefault(step => step.From.Any(from => from.StartsWith("verdict: ", StringComparison.Ordinal)) && !plan.Any(other => other.Step.After.Contains(step.Step.Id, StringComparer.Ordinal) && other.From.Any(from => from.StartsWith("verdict: ", StringComparison.Ordinal)))) is not { } decision) return true;
            held++;
            return plan.Where(step => step.From.All(from => from.StartsWith("stage: ", StringComparison.Ordinal))).All(step => step.After.Contains(decision.Step.Id, StringComparer.Ordinal) && plan.IndexOf(step) > plan.IndexOf(decision));
        });
        Assert.True(held > 5, $"only {held} plans had a decision first");
    }

    [Fact]
    public void Nothing_is_planned_that_nobody_asks_for() => Hold((assessment, plan) =>
    {
        var rules = assessment.Findings.Select(finding => finding.Rule.Id).ToHashSet(StringComparer.Ordinal);
        return plan.All(step => step.From.Count > 0 && step.From.All(from => rules.Contains(from) || from.StartsWith("stage: ", StringComparison.Ordinal) || from.StartsWith("verdict: ", StringComparison.Ordinal)));
    });

    [Fact]
    public void A_phase_comes_later_only_where_a_step_waits_for_one_of_a_later_phase() => Hold((_, plan) =>
    {
        var phases = ImmutableArray.Create("collect", "strategy", "start");
        for (var i = 1; i < plan.Length; i++)
        {
            var (before, step, after) = (plan[i - 1].Step, plan[i].Step, plan[i].After);
            if (phases.IndexOf(step.Phase) < phases.IndexOf(before.Phase) && !after.Contains(before.Id, StringComparer.Ordinal)) return false;
        }

        return true;
    });

    private static void Hold(Func<Assessment, ImmutableArray<PlannedStep>, bool> law) =>
        Gen.Int[0, 1_000_000].Select(seed => new GeneratedPlanPack(seed)).Sample(
            pack =>
            {
                var assessment = pack.Assess();
                return law(assessment, Planner.Plan(assessment));
            },
            seed: Seed, iter: Rounds, threads: 1, print: pack => $"{pack.Pack}\n{pack.Account}");
}
