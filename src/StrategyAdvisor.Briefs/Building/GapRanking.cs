using System.Numerics;
using StrategyAdvisor.Briefs.Model;
using StrategyAdvisor.Feel.Evaluation;
using StrategyAdvisor.Rules.Checks;
using StrategyAdvisor.Rules.Evaluation;

namespace StrategyAdvisor.Briefs.Building;

/// <summary>Ranks the unknown facts by the undecided rules that each would decide, the severe ones weighing more.</summary>
/// <param name="ask">What a person reads for a role that is asked; null for whoever owns the account.</param>
internal sealed class GapRanking(Assessment assessment, FactWords facts, Func<string?, string> ask)
{
    public ImmutableArray<RankedGap> Rank()
    {
        var deciding = new Dictionary<FactReference, List<DecidedRule>>(FactComparer.Instance);
        foreach (var rule in assessment.Undecided)
        {
            var severity = MostSevere(rule.Rule);
            foreach (var fact in rule.Missing)
            {
                if (!deciding.TryGetValue(fact, out var rules)) deciding.Add(fact, rules = []);
                rules.Add(new DecidedRule(rule.Rule.Id, severity));
            }
        }

        return
        [
            .. deciding.Select(gap => GapOf(gap.Key, gap.Value))
                .OrderByDescending(gap => gap.Gap.Weight).ThenByDescending(gap => gap.Gap.Decides.Length).ThenBy(gap => gap.Gap.Fact, StringComparer.Ordinal),
        ];
    }

    /// <summary>What findings rest on and is past its shelf life, to be asked for again; what the most severe findings rest on first.</summary>
    public ImmutableArray<Gap> Again(EvidenceBuilder evidence)
    {
        var resting = assessment.Findings.SelectMany(finding => finding.Evidence.Select(fact => new { Fact = facts.Recorded(fact), Finding = finding }))
            .Where(item => evidence.IsStale(item.Fact)).GroupBy(item => item.Fact, item => item.Finding, FactComparer.Instance);
        return
        [
            .. resting.Select(group => GapOf(group.Key, [.. group.Distinct().Select(finding => new DecidedRule(finding.Rule.Id, finding.Severity))]).Gap)
                .OrderByDescending(gap => gap.Weight).ThenBy(gap => gap.Fact, StringComparer.Ordinal),
        ];
    }

    private RankedGap GapOf(FactReference fact, List<DecidedRule> rules)
    {
        var decides = rules.OrderBy(rule => rule.Severity).ThenBy(rule => rule.Rule, StringComparer.Ordinal).Select(rule => rule.Rule);
        var gap = new Gap(facts.Paths.Print(fact), facts.QuestionOf(fact), [.. decides], rules.Sum(rule => Gap.WeightOf(rule.Severity)), ask(facts.DeclarationOf(fact).AskOf));
        return new RankedGap(gap, facts.DeclarationOf(fact), facts.EntryOf(fact), [.. rules]);
    }

    /// <summary>How severe the rule can turn out to be.</summary>
    private int MostSevere(Rule rule) =>
        assessment.Explainer.Explain(rule.Severity.Node).Value is CodeSet codes ? BitOperations.TrailingZeroCount(codes.Set) : 0;
}
