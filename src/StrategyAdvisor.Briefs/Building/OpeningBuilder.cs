using StrategyAdvisor.Briefs.Model;
using StrategyAdvisor.Briefs.Texts;

namespace StrategyAdvisor.Briefs.Building;

/// <summary>Chooses what stands on the first screen.</summary>
internal static class OpeningBuilder
{
    private const int MostSteps = 3;
    private const int MostWorries = 4;
    private const int MostQuestions = 3;

    public static Opening Of(
        ImmutableArray<BriefDecision> decisions, ImmutableArray<BriefFinding> findings, ImmutableArray<Gap> gaps, ImmutableArray<PlanStep> plan, Phrasebook phrases) =>
        new(Verdict(decisions, phrases), [.. plan.Take(MostSteps)], [.. Worries(findings).Take(MostWorries)], [.. gaps.Take(MostQuestions)]);

    private static string Verdict(ImmutableArray<BriefDecision> decisions, Phrasebook phrases)
    {
        var kinds = decisions.Where(decision => decision.Role == DecisionRole.Kind).Select((decision, index) => Kind(decision, index, phrases));
        var reasons = decisions.Where(decision => decision is { Role: DecisionRole.Reason, Value: not null }).Select(decision => decision.Words).ToList();
        var verdict = decisions.FirstOrDefault(decision => decision.Role == DecisionRole.Verdict);
        var because = reasons.Count == 0 ? "" : $": {phrases.Lists.JoinAnd(reasons)}";
        var sentences = (List<string>)[string.Join("; ", kinds), verdict is null ? "" : Said(verdict, phrases) + because];
        return string.Join(" ", sentences.Where(sentence => sentence.Length > 0).Select(sentence => $"{Capital(sentence)}."));
    }

    // The first kind says what the account is; those after it need their title to be understood.
    private static string Kind(BriefDecision decision, int index, Phrasebook phrases) =>
        index == 0 && decision.Value is not null ? decision.Words : $"{(index == 0 ? decision.Title : Small(decision.Title))}: {Said(decision, phrases)}";

    private static string Said(BriefDecision decision, Phrasebook phrases) =>
        decision.Value is null ? Phrasebook.Fill(phrases.Notes.Open, decision.Words) : decision.Words;

    /// <summary>The most severe first; of those alike, one a group before a second of the same group.</summary>
    private static IEnumerable<BriefFinding> Worries(ImmutableArray<BriefFinding> findings) =>
        findings.Where(finding => finding.ImpliedBy is null)
            .GroupBy(finding => (finding.Severity, finding.Group))
            .SelectMany(group => group.Select((finding, place) => (finding, place)))
            .OrderBy(item => Rules.Checks.Pack.Severities.IndexOf(item.finding.Severity)).ThenBy(item => item.place)
            .Select(item => item.finding);

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private static string Small(string text) => char.ToLowerInvariant(text[0]) + text[1..];
}
