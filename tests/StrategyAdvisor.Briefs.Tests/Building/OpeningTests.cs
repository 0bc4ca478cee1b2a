using StrategyAdvisor.Briefs.Model;
using StrategyAdvisor.Briefs.Tests.Samples;

namespace StrategyAdvisor.Briefs.Tests.Building;

/// <summary>The four answers of the first screen.</summary>
public sealed class OpeningTests
{
    [Theory]
    [InlineData("conservas-ria-mayor", "en", "Not a key account; position in our portfolio: invest selectively. Pursue with limits: the race leans to a competitor and ")]
    [InlineData("conservas-ria-mayor", "es", "No es cuenta clave; posición en nuestra cartera: invertir con selección. Seguir adelante con límites: la carrera se inclina hacia un competidor y ")]
    [InlineData("aguas-valdearena", "en", "Not a key account; position in our portfolio: maintain. Do not pursue: the race is lost and we know only some of the people. Speaking for it: they can pay and it is worth the work.")]
    [InlineData("santa-aurelia", "en", "Key account by volume; position in our portfolio: invest selectively. Stop: private favour. ")]
    [InlineData("oficinas-douro", "en", "Kind of key account: still open; position in our portfolio: still open. Shall we pursue it: still open (do not pursue, pursue with limits or pursue).")]
    public void The_verdict_says_what_the_account_is_and_why_to_go_on_or_not(string account, string language, string start) =>
        Assert.StartsWith(start, DefaultPack.Brief(SampleAccounts.All[account], language).Opening.Verdict, StringComparison.Ordinal);

    [Fact]
    public void No_brief_opens_with_more_than_three_steps_five_warnings_and_three_questions()
    {
        foreach (var opening in SampleAccounts.All.Values.Select(assessment => DefaultPack.Brief(assessment).Opening))
        {
            Assert.InRange(opening.First.Length, 0, 3);
            Assert.InRange(opening.Worries.Length, 0, 5);
            Assert.InRange(opening.Questions.Length, 0, 3);
        }
    }

    [Fact]
    public void The_most_severe_warnings_come_first_and_none_that_folds_under_another()
    {
        foreach (var brief in SampleAccounts.All.Values.Select(assessment => DefaultPack.Brief(assessment)))
        {
            Assert.All(brief.Opening.Worries, finding => Assert.Null(finding.ImpliedBy));
            var severities = brief.Opening.Worries.Select(finding => Rules.Checks.Pack.Severities.IndexOf(finding.Severity)).ToList();
            Assert.Equal(severities.Order(), severities);
        }
    }

    [Fact]
    public void A_person_does_not_see_decisions_that_serve_rules_only()
    {
        var brief = DefaultPack.Brief(SampleAccounts.All["conservas-ria-mayor"]);
        Assert.Equal(["buying place", "sales place", "opening completeness"], brief.Decisions.Where(decision => decision.Role == DecisionRole.Other).Select(decision => decision.Name), StringComparer.Ordinal);
        Assert.DoesNotContain("stage of six", Briefs.Text.TextBrief.Render(brief, isTerminal: false, explains: false), StringComparison.Ordinal);
    }
}
