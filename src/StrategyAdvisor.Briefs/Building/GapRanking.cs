using System.Numerics;
using StrategyAdvisor.Briefs.Model;
using StrategyAdvisor.Feel.Evaluation;
using StrategyAdvisor.Rules.Checks;
using StrategyAdvisor.Rules.Evaluation;

namespace StrategyAdvisor.Briefs.Building;

/// <summary>Ranks the unknown facts by the undecided rules that each would decide, the severe ones weighing more.</summary>
internal sealed class GapRanking(Assessment assessment, FactWords facts, string language)
{
    public ImmutableArray<Gap> Rank()
    {
        var deciding = new Dictionary<FactReference, List<(string Rule, int Severity)>>(FactComparer.Instance);
        foreach (var rule in assessment.Undecided)
        {
            var severity = MostSevere(rule.Rule);
            foreach (var fact in rule.Missing)
            {
                if (!deciding.TryGetValue(fact, out var rules)) deciding.Add(fact, rules = []);
                rules.Add((rule.Rule.Id, severity));
            }
        }

        return
        [
            .. deciding.Select(gap => GapOf(gap.Key, gap.Value))
                .OrderByDescending(gap => gap.Weight).ThenByDescending(gap => gap.Decides.Length).ThenBy(gap => gap.Fact, StringComparer.Ordinal),
        ];
    }

    private Gap GapOf(FactReference fact, List<(string Rule, int Severity)> rules) => new(
        facts.Paths.Print(fact),
        facts.QuestionOf(fact, language),
        [.. rules.OrderBy(rule => rule.Severity).ThenBy(rule => rule.Rule, StringComparer.Ordinal).Select(rule => rule.Rule)],
        rules.Sum(rule => Gap.WeightOf(rule.Severity)));

    /// <summary>How severe the rule can turn out to be.</summary>
    private int MostSevere(Rule rule) =>
        assessment.Explainer.Explain(rule.Severity.Node).Value is CodeSet codes ? BitOperations.TrailingZeroCount(codes.Set) : 0;
}
