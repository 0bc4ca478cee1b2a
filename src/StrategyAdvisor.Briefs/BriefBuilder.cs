using StrategyAdvisor.Briefs.Building;
using StrategyAdvisor.Briefs.Model;
using StrategyAdvisor.Briefs.Plans;
using StrategyAdvisor.Briefs.Texts;
using StrategyAdvisor.Feel.Evaluation;
using StrategyAdvisor.Rules.Checks;
using StrategyAdvisor.Rules.Clearing;
using StrategyAdvisor.Rules.Evaluation;

namespace StrategyAdvisor.Briefs;

/// <summary>Turns the assessment of an account into a brief in one language.</summary>
public sealed class BriefBuilder
{
    /// <summary>The role that knows what no other is asked for.</summary>
    private const string AccountOwner = "owner";

    private readonly Assessment _assessment;
    private readonly string _language;
    private readonly SuppressionList _suppressions;
    private readonly string _currency;
    private readonly ValueText _values;
    private readonly TemplateText _templates;
    private readonly FactWords _facts;

    private BriefBuilder(Assessment assessment, string language, string currency, SuppressionList suppressions)
    {
        _assessment = assessment;
        _language = language;
        _suppressions = suppressions;
        _currency = TextOf("currency") ?? currency;
        _values = new ValueText(Phrasebook.In(language), assessment.Today, _currency);
        _templates = new TemplateText(assessment.Explainer, _values);
        _facts = new FactWords(assessment.Batch, assessment.Account, _values, assessment.Pack.Words, language);
    }

    /// <summary>The brief of an account.</summary>
    /// <param name="language">A language of the pack.</param>
    /// <param name="currency">ISO 4217 code of money in an account that names no currency of its own.</param>
    /// <param name="explains">Each finding carries its condition with the value found at every part.</param>
    /// <param name="changes">Of the same account: each finding then carries what would clear it, or null.</param>
    /// <param name="suppressions">Of the portfolio; null where there are none.</param>
    public static Brief Build(
        Assessment assessment, string language, string currency, bool explains = false, VerdictChanges? changes = null, SuppressionList? suppressions = null)
    {
        var (shown, aside) = SuppressedFindings.Split(assessment, suppressions ?? SuppressionList.None);
        var brief = new BriefBuilder(shown, language, currency, suppressions ?? SuppressionList.None).Build(explains, changes);
        return aside is null ? brief : brief with { Suppressed = new BriefBuilder(aside, language, currency, suppressions!).Suppressed(explains) };
    }

    /// <summary>What a finding says in a language of the pack.</summary>
    public static string Warning(Assessment assessment, Finding finding, string language, string currency)
    {
        var builder = new BriefBuilder(assessment, language, currency, SuppressionList.None);
        return builder._templates.Of(builder.InLanguage(finding.Rule.Warnings));
    }

    /// <summary>Why a rule says what it says.</summary>
    /// <param name="assessment">Of the same account; its findings play no part.</param>
    /// <param name="changes">Of the same account: the reason then says what would change the verdict, or null.</param>
    public static BriefReason Reason(Assessment assessment, RuleVerdict verdict, string language, string currency, VerdictChanges? changes = null)
    {
        var builder = new BriefBuilder(assessment, language, currency, SuppressionList.None);
        var reason = builder.Reason(verdict);
        return changes is null ? reason : builder.WithChanges(reason, verdict, changes);
    }

    private BriefReason Reason(RuleVerdict verdict)
    {
        var rule = verdict.Rule;
        return new BriefReason(
            TextOf("id") ?? "",
            TextOf("name") ?? TextOf("id") ?? "",
            _assessment.Today,
            _language,
            rule.Id,
            TitleOf(rule),
            GroupTitle(rule.Group),
            verdict.Verdict,
            verdict.Finding?.SeverityName,
            verdict.Finding is null ? null : _templates.Of(InLanguage(rule.Warnings)),
            new EvidenceBuilder(_assessment, _facts).Of(KnownFor(verdict)),
            [.. (verdict.Undecided?.Missing ?? []).Select(fact => new MissingFact(_facts.Paths.Print(fact), _facts.QuestionOf(fact)))],
            [.. (verdict.Undecided?.Failures ?? []).Select(failure => failure.ToString())],
            [.. rule.Sources.Select(SourceOf)],
            ConditionOf(verdict.When));
    }

    /// <summary>By place among the findings; none where it was not asked for.</summary>
    private ImmutableArray<BriefChanges> Clearings(VerdictChanges? changes)
    {
        if (changes is null) return [];
        var limits = SearchLimits.Mentioned;
        var builder = new ChangeBuilder(_assessment.Pack, _values, _facts, _language, _assessment.Today);
        return [.. changes.ClearAll(_assessment.Findings.Select(finding => finding.Rule), limits).Select(found => builder.Clearing(found, limits))];
    }

    private BriefReason WithChanges(BriefReason reason, RuleVerdict verdict, VerdictChanges changes)
    {
        var builder = new ChangeBuilder(_assessment.Pack, _values, _facts, _language, _assessment.Today);
        var limits = SearchLimits.Asked;
        return verdict switch
        {
            { Verdict: Verdict.Fires } => reason with { Changes = builder.Clearing(changes.Clear(verdict.Rule, limits), limits) },
            { Verdict: Verdict.Quiet } => reason with { Changes = builder.Raising(changes.Raise(verdict.Rule, limits), limits) },
            { Undecided.Missing: var missing } => reason with
            {
                Outcomes = [.. changes.Answers(verdict.Rule, missing).Select((outcomes, place) => builder.Outcomes(outcomes, _facts.QuestionOf(missing[place])))],
            },
            _ => reason,
        };
    }

    private Rules.Explanations.ConditionPart ConditionOf(Explanation when) => new Rules.Explanations.ConditionReader(_facts.Paths).Read(when, levels: 2);

    /// <summary>The evidence for a verdict; where there is none yet, what is known of all that was looked at.</summary>
    private ImmutableArray<FactReference> KnownFor(RuleVerdict verdict)
    {
        if (verdict.Verdict != Verdict.Undecided) return verdict.Finding?.Evidence ?? _assessment.Explainer.Evidence(verdict.When);
        return [.. Explainer.Reads(verdict.When).Where(read => read.IsKnown).Select(read => read.Fact)];
    }

    private static BriefSource SourceOf(Rules.Packs.Source source) => new(source.Key, source.Grade, source.Title, source.Address);

    private Brief Build(bool explains, VerdictChanges? changes)
    {
        var pack = _assessment.Pack;
        var decisions = new DecisionBuilder(pack, _values, _language);
        var decided = _assessment.Decisions.Select(decisions.Of).ToImmutableArray();
        var evidence = new EvidenceBuilder(_assessment, _facts);
        var clearings = Clearings(changes);
        var findings = _assessment.Findings.Select((finding, place) => Found(finding, evidence, explains) with { Clearing = clearings.IsEmpty ? null : clearings[place] }).ToImmutableArray();
        var ranking = new GapRanking(_assessment, _facts, Asked);
        var gaps = ranking.Rank();
        var questions = new QuestionGrouping(_language).Group(gaps);
        var plan = Planner.Plan(_assessment).Select(Step).ToImmutableArray();
        return new Brief(
            TextOf("id") ?? "",
            TextOf("name") ?? TextOf("id") ?? "",
            _assessment.Today,
            _language,
            new PackIdentity(pack.Name, pack.Version, pack.Hash),
            OpeningBuilder.Of(decided, findings, questions, plan, _values.Phrases),
            decided,
            findings,
            [.. _assessment.Undecided.Select(Undecided)],
            [.. gaps.Select(gap => gap.Gap)],
            plan,
            [.. pack.AccountGroups.Select(group => new BriefGroup(group.Name, GroupTitle(group.Name)))])
        {
            Stage = StageOf(),
            AskingVerdict = VerdictOf(decided),
            Disputed = evidence.Disputed(),
            AskAgain = ranking.Again(evidence),
            Currency = _currency,
            Questions = questions,
        };
    }

    private BriefStage? VerdictOf(ImmutableArray<BriefDecision> decisions) =>
        Planner.VerdictOf(_assessment) is { } verdict ? new BriefStage(Planner.KeyOfVerdict(verdict), decisions.First(decision => decision.Role == DecisionRole.Verdict).Words) : null;

    private ImmutableArray<SuppressedFinding> Suppressed(bool explains)
    {
        var evidence = new EvidenceBuilder(_assessment, _facts);
        var account = TextOf("id") ?? "";
        return
        [
            .. from finding in _assessment.Findings
               let suppression = _suppressions.Find(account, finding.Rule.Id)!
               select new SuppressedFinding(Found(finding, evidence, explains) with { Lapsed = null }, suppression.Reason, suppression.By, suppression.Until),
        ];
    }

    private BriefStage? StageOf()
    {
        if (Planner.StageOf(_assessment) is not { } stage) return null;
        var fact = _assessment.Pack.Stages!.Fact;
        return new BriefStage(Planner.KeyOf(stage.Name), $"{fact.Labels.GetValueOrDefault(_language, fact.Name)}: {_assessment.Pack.Words.Of(fact.Field, stage.Name, _language)}");
    }

    private BriefFinding Found(Finding finding, EvidenceBuilder evidence, bool explains)
    {
        var rule = finding.Rule;
        return new BriefFinding(
            rule.Id, TitleOf(rule), rule.Group, GroupTitle(rule.Group), finding.SeverityName, _templates.Of(InLanguage(rule.Warnings)),
            evidence.Of(finding.Evidence), [.. rule.Sources.Select(SourceOf)], finding.ImpliedBy)
        {
            Condition = explains ? ConditionOf(finding.When) : null,
            Layer = rule.Layer,
            Lapsed = _suppressions.IsEmpty ? null : _suppressions.Find(TextOf("id") ?? "", rule.Id),
        };
    }

    private BriefUndecided Undecided(UndecidedRule undecided) => new(
        undecided.Rule.Id, TitleOf(undecided.Rule), undecided.Rule.Group, GroupTitle(undecided.Rule.Group),
        [.. undecided.Missing.Select(_facts.Paths.Print)], [.. undecided.Failures.Select(failure => failure.ToString())]);

    private PlanStep Step(PlannedStep planned)
    {
        var step = planned.Step;
        return new PlanStep(step.Id, _templates.Of(InLanguage(step.Texts)), step.Phase, step.Track, step.Owner, OwnerTitle(step.Owner), TextOf(step.Owner), planned.Due, [.. planned.From], planned.After);
    }

    private string? TextOf(string name) => AccountText.Of(_assessment, name);

    /// <summary>What a person reads for the role that does a step; a role of the account that nobody has yet says so.</summary>
    private string OwnerTitle(string role)
    {
        if (_assessment.Pack.Roles.Owners.TryGetValue(role, out var titles)) return titles.GetValueOrDefault(_language, role);
        if (_assessment.Pack.Dictionary.Account.Find(role)?.Labels.GetValueOrDefault(_language) is not { } label) return role;
        return TextOf(role) is null ? Phrasebook.Fill(_values.Phrases.Notes.NotNamed, label) : label;
    }

    /// <summary>The person who knows, where the account names one, else the role.</summary>
    private string Asked(string? role) => TextOf(role ?? AccountOwner) ?? OwnerTitle(role ?? AccountOwner);

    private string TitleOf(Rule rule) => rule.Titles.GetValueOrDefault(_language, rule.Id);

    private string GroupTitle(string group) =>
        _assessment.Pack.Groups.FirstOrDefault(candidate => candidate.Name == group)?.Titles.GetValueOrDefault(_language) ?? group;

    private Template InLanguage(ImmutableSortedDictionary<string, Template> texts) => texts.GetValueOrDefault(_language) ?? texts.Values.First();
}
