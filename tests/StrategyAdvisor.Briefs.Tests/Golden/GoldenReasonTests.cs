using System.Text;
using StrategyAdvisor.Briefs.Tests.Samples;
using StrategyAdvisor.Briefs.Text;
using StrategyAdvisor.Rules.Checks;
using StrategyAdvisor.Rules.Clearing;
using StrategyAdvisor.Rules.Evaluation;

namespace StrategyAdvisor.Briefs.Tests.Golden;

/// <summary>What `advisor why` answers: of each group of rules one that fires, one that is quiet and one that is undecided, as somebody has read and accepted it.</summary>
public sealed class GoldenReasonTests
{
    public static TheoryData<string, string> Answers => [.. from verdict in Enum.GetNames<Verdict>() from language in (string[])["en", "es"] select (verdict.ToLowerInvariant(), language)];

    [Theory]
    [MemberData(nameof(Answers))]
    public void Answers_to_why_say_what_somebody_has_accepted(string verdict, string language)
    {
        var wanted = Enum.Parse<Verdict>(verdict, ignoreCase: true);
        var text = new StringBuilder();
        foreach (var group in DefaultPack.Pack.Pack.AccountGroups)
        {
            var reason = DefaultPack.Pack.Pack.Rules.Where(rule => rule.Group == group.Name).Select(rule => Reason(rule, wanted, language)).FirstOrDefault(found => found is not null);
            if (reason is not null) text.Append(reason).Append('\n');
        }

        GoldenFile.Check($"reasons/{verdict}.{language}.txt", text.ToString());
    }

    /// <summary>Of the first sample account for which the rule has the verdict; null where there is none.</summary>
    private static string? Reason(Rule rule, Verdict wanted, string language)
    {
        foreach (var assessment in SampleAccounts.All.Values)
        {
            var verdict = RuleExplainer.Explain(rule, assessment.Explainer);
            if (verdict.Verdict != wanted) continue;
            var changes = new VerdictChanges(DefaultPack.Pack, assessment.Batch, assessment.Account, DefaultPack.Today);
            return TextReason.Render(BriefBuilder.Reason(assessment, verdict, language, "EUR", changes), isTerminal: false);
        }

        return null;
    }
}
