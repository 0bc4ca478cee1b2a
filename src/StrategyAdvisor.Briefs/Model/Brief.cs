using NodaTime;

namespace StrategyAdvisor.Briefs.Model;

/// <summary>All that a brief says of one account, in one language. What prints it adds no judgement of its own.</summary>
/// <param name="Account">The account's id.</param>
/// <param name="Language">A language code of the pack.</param>
/// <param name="Opening">What stands on the first screen.</param>
/// <param name="Decisions">In the order of the pack.</param>
/// <param name="Findings">By severity, group, rule; those that fold under another are among them.</param>
/// <param name="Undecided">By group, then rule.</param>
/// <param name="Gaps">The unknown fact that decides most first.</param>
/// <param name="Plan">In an order in which it can be walked.</param>
/// <param name="Groups">All groups of the pack that hold rules about one account, in the order in which a person reads them.</param>
public sealed record Brief(
    string Account,
    string Name,
    LocalDate AsOf,
    string Language,
    PackIdentity Pack,
    Opening Opening,
    ImmutableArray<BriefDecision> Decisions,
    ImmutableArray<BriefFinding> Findings,
    ImmutableArray<BriefUndecided> Undecided,
    ImmutableArray<Gap> Gaps,
    ImmutableArray<PlanStep> Plan,
    ImmutableArray<BriefGroup> Groups)
{
    /// <summary>The findings that somebody has set aside, in the order of the others. They are not among <see cref="Findings"/>, and no step of the plan comes from them alone.</summary>
    public ImmutableArray<SuppressedFinding> Suppressed { get; init; } = [];

    /// <summary>The facts of which sources say different things, by their paths.</summary>
    public ImmutableArray<Evidence> Disputed { get; init; } = [];

    /// <summary>The facts that findings rest on and that are past their shelf life: known, and to be asked for again. <see cref="Gap.Decides"/> are the findings that rest on them.</summary>
    public ImmutableArray<Gap> AskAgain { get; init; } = [];

    /// <summary>The stage that the account is in, or null where it is not known or the pack has no plan for it.</summary>
    public BriefStage? Stage { get; init; }

    /// <summary>The verdict where it asks for a step of its own; else null.</summary>
    public BriefStage? AskingVerdict { get; init; }

    /// <summary>ISO 4217 code of the money in it that names no other.</summary>
    public required string Currency { get; init; }

    /// <summary>The gaps as a person would ask for them, the question that decides most first.</summary>
    public required ImmutableArray<Question> Questions { get; init; }

    /// <summary>What has changed since an earlier brief; null where it was not asked for.</summary>
    public BriefSince? Since { get; init; }

    /// <summary>The decision that colours the account, or null where the pack names none.</summary>
    public BriefDecision? Status => Decisions.FirstOrDefault(decision => decision.Role == DecisionRole.Status);

    /// <summary>The findings that fold under no other.</summary>
    public IEnumerable<BriefFinding> Standing => Findings.Where(finding => finding.ImpliedBy is null);

    /// <summary>The findings that fold under one.</summary>
    public IEnumerable<BriefFinding> FoldedUnder(BriefFinding finding) => Findings.Where(other => other.ImpliedBy == finding.Rule);

    /// <summary>What a person reads for the stage or the verdict that asks for a step; null for a rule.</summary>
    public string? AskingOtherThanRules(string from) => from == Stage?.Key ? Stage.Title : from == AskingVerdict?.Key ? AskingVerdict.Title : null;

    /// <summary>What a person reads for a rule, the verdict or the stage, that is named in a step or a gap; the name itself where it is no rule of this brief.</summary>
    public string TitleOf(string rule) =>
        AskingOtherThanRules(rule) ?? Findings.FirstOrDefault(finding => finding.Rule == rule)?.Title ?? Undecided.FirstOrDefault(undecided => undecided.Rule == rule)?.Title ?? rule;
}

/// <summary>A stage, or a verdict, that asks for steps.</summary>
/// <param name="Key">As <see cref="PlanStep.From"/> names it.</param>
/// <param name="Title">What a person reads.</param>
public sealed record BriefStage(string Key, string Title);

/// <summary>A section of a brief.</summary>
public sealed record BriefGroup(string Name, string Title);

/// <param name="Hash">Over the pack's normalised texts.</param>
public sealed record PackIdentity(string Name, string Version, string Hash);

/// <summary>The four answers of the first screen.</summary>
/// <param name="Verdict">What this account is, and whether to go on with it, with the reasons: one or two sentences, or empty where the pack names no verdict.</param>
/// <param name="First">The steps of the plan that can be begun today and are due first, three at most.</param>
/// <param name="Worries">The findings that weigh most, four at most.</param>
/// <param name="Questions">The questions that decide most, three at most.</param>
public sealed record Opening(string Verdict, ImmutableArray<PlanStep> First, ImmutableArray<BriefFinding> Worries, ImmutableArray<Question> Questions);
