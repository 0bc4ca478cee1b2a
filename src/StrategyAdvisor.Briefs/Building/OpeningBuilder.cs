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
        ImmutableArray<BriefDecision> decisions, ImmutableArray<BriefFinding> findings, ImmutableArray<Question> questions, ImmutableArray<PlanStep> plan, Phrasebook phrases) =>
        new(Verdict(decisions, findings, phrases), First(plan), [.. Worries(findings).Take(MostWorries)], [.. questions.Take(MostQuestions)]);

    /// <summary>What can be begun today before what waits for another step; of those alike what is due first.</summary>
    public static ImmutableArray<PlanStep> First(ImmutableArray<PlanStep> plan) =>
        [.. plan.Where(step => step.Done is null).OrderBy(step => step.After.IsEmpty ? 0 : 1).ThenBy(step => step.Due).Take(MostSteps)];

    private static string Verdict(ImmutableArray<BriefDecision> decisions, ImmutableArray<BriefFinding> findings, Phrasebook phrases)
    {
        var kinds = decisions.Where(decision => decision.Role == DecisionRole.Kind).Select((decision, index) => Kind(decision, index));
        var also = decisions.Where(decision => decision is { Role: DecisionRole.Also, Value: not null }).Select(decision => $"{decision.Title}: {decision.Words}");
        var sentences = (IEnumerable<string>)[string.Join("; ", kinds), .. Judgement(decisions, findings, phrases), .. also];
        return string.Join(" ", sentences.Where(sentence => sentence.Length > 0).Select(sentence => $"{Capital(sentence)}."));
    }

    /// <summary>Whether to go on with the account, and why: for what blocks it, else for the reasons that the pack names.</summary>
    private static IEnumerable<string> Judgement(ImmutableArray<BriefDecision> decisions, ImmutableArray<BriefFinding> findings, Phrasebook phrases)
    {
        if (decisions.FirstOrDefault(decision => decision.Role == DecisionRole.Verdict) is not { } verdict) return [];
        var blocking = findings.Where(finding => finding is { Severity: "blocking", ImpliedBy: null }).Select(finding => Small(finding.Title)).ToList();
        var known = decisions.Where(decision => decision is { Role: DecisionRole.Reason, Value: not null }).ToList();
        var against = known.Where(decision => !decision.SpeaksFor).Select(decision => decision.Words).ToList();
        var forIt = known.Where(decision => decision.SpeaksFor).Select(decision => decision.Words).ToList();
        var reasons = blocking.Count > 0 ? blocking : against.Count > 0 ? against : forIt;
        var because = phrases.Lists.JoinAnd(reasons);
        var otherwise = blocking.Count == 0 && against.Count > 0 && forIt.Count > 0 ? Phrasebook.Fill(phrases.Notes.SpeakFor, phrases.Lists.JoinAnd(forIt)) : "";
        if (verdict.Value is not null) return [reasons.Count == 0 ? verdict.Words : $"{verdict.Words}: {because}", otherwise];
        return [$"{verdict.Title}: {verdict.Words}", reasons.Count == 0 ? "" : Phrasebook.Fill(phrases.Notes.SoFar, because), otherwise];
    }

    // The first kind says what the account is; those after it need their title to be understood.
    private static string Kind(BriefDecision decision, int index) =>
        index == 0 && decision.Value is not null ? decision.Words : $"{(index == 0 ? decision.Title : Small(decision.Title))}: {decision.Words}";

    /// <summary>The most severe first; of those alike, one a group before a second of the same group.</summary>
    private static IEnumerable<BriefFinding> Worries(ImmutableArray<BriefFinding> findings) =>
        findings.Where(finding => finding.ImpliedBy is null)
            .GroupBy(finding => new { finding.Severity, finding.Group })
            .SelectMany(group => group.Select((finding, place) => new { finding, place }))
            .OrderBy(item => Rules.Checks.Pack.Severities.IndexOf(item.finding.Severity)).ThenBy(item => item.place)
            .Select(item => item.finding);

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private static string Small(string text) => char.ToLowerInvariant(text[0]) + text[1..];
}
