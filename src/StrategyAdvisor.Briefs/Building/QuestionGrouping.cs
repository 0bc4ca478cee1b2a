using StrategyAdvisor.Briefs.Model;
using StrategyAdvisor.Facts.Dictionary;
using StrategyAdvisor.Rules.Checks;

namespace StrategyAdvisor.Briefs.Building;

/// <summary>
/// Puts the gaps of one fact over several entries into one question, as a person would ask it. What many answers decide together counts once, so that a question
/// about twelve people stands no higher than one about the account that decides the same rule.
/// </summary>
internal sealed class QuestionGrouping(string language)
{
    /// <param name="gaps">Ranked; the severity of a rule is how severe it can turn out, a position in <see cref="Pack.Severities"/>.</param>
    /// <returns>The question that decides most first.</returns>
    public ImmutableArray<Question> Group(ImmutableArray<RankedGap> gaps) =>
    [
        // The order is stable: of questions that weigh the same, the one whose first gap ranks higher.
        .. gaps.GroupBy(gap => gap.Declaration.Declared).OrderByDescending(WeightOf).Select(group => Ask([.. group])),
    ];

    private Question Ask(ImmutableArray<RankedGap> gaps) => new(
        TextOf(gaps[0].Declaration, gaps.Length > 1),
        [.. gaps.Select(gap => gap.Entry).OfType<string>()],
        [.. RulesOf(gaps).OrderBy(rule => rule.Severity).ThenBy(rule => rule.Rule, StringComparer.Ordinal).Select(rule => rule.Rule)],
        gaps.Length);

    private string TextOf(FactDeclaration declared, bool isOfSeveral)
    {
        if (isOfSeveral && declared.QuestionsOfSeveral.TryGetValue(language, out var text)) return text;
        return declared.Questions.GetValueOrDefault(language) ?? declared.Labels.GetValueOrDefault(language, declared.Name);
    }

    private static int WeightOf(IEnumerable<RankedGap> gaps) => RulesOf(gaps).Sum(rule => Gap.WeightOf(rule.Severity));

    private static IEnumerable<DecidedRule> RulesOf(IEnumerable<RankedGap> gaps) => gaps.SelectMany(gap => gap.Rules).Distinct();
}

/// <summary>An unknown fact before it is put into words.</summary>
/// <param name="Entry">What its entry is called, or null for a fact of the account.</param>
/// <param name="Rules">That it would decide, with how severe each can turn out.</param>
internal sealed record RankedGap(Gap Gap, FactDeclaration Declaration, string? Entry, ImmutableArray<DecidedRule> Rules);

/// <summary>A rule that a fact would decide.</summary>
/// <param name="Severity">How severe it can turn out, a position in <see cref="Pack.Severities"/>.</param>
internal sealed record DecidedRule(string Rule, int Severity);
