using System.Text.Json;

namespace StrategyAdvisor.Web.Api.Shapes;

/// <summary>The brief of one account.</summary>
/// <param name="Account">The account's id.</param>
/// <param name="AsOf">The day it judges on.</param>
/// <param name="Status">The value of the decision that colours the account; null where it is open.</param>
/// <param name="Decisions">What the pack decides about the account, by name; null where it is open.</param>
/// <param name="Findings">The rules that fire: by severity, group, rule.</param>
/// <param name="Undecided">The rules that unknown facts leave open.</param>
/// <param name="Gaps">The unknown facts that would decide a rule, the most deciding first.</param>
/// <param name="Plan">In an order in which it can be walked.</param>
/// <param name="DecisionsOpen">What an open decision can still be.</param>
/// <param name="Language">The language of the texts.</param>
/// <param name="Disputed">The facts of which sources say different things.</param>
/// <param name="AskAgain">Known facts past their shelf life that findings rest on.</param>
/// <param name="Verdict">What the account is and whether to go on with it, in a sentence or two.</param>
public sealed record BriefShape(
    string Account,
    string Name,
    DateOnly AsOf,
    PackShape Pack,
    JsonElement Status,
    IReadOnlyDictionary<string, JsonElement> Decisions,
    IReadOnlyList<FindingShape> Findings,
    IReadOnlyList<UndecidedShape> Undecided,
    IReadOnlyList<GapShape> Gaps,
    IReadOnlyList<StepShape> Plan,
    IReadOnlyDictionary<string, JsonElement> DecisionsOpen,
    string Language,
    IReadOnlyList<EvidenceShape> Disputed,
    IReadOnlyList<GapShape> AskAgain,
    string Verdict);

/// <param name="Hash">Over the pack's normalised texts.</param>
public sealed record PackShape(string Name, string Version, string Hash);

/// <summary>A rule that fires.</summary>
/// <param name="Severity">blocking, high, medium, low or info.</param>
/// <param name="Warning">Whole sentences with the figures in them.</param>
/// <param name="Evidence">The facts that the verdict rests on.</param>
/// <param name="ImpliedBy">The rule under whose finding this one folds, or null.</param>
/// <param name="Layer">The pack that the rule comes from, where the pack extends another.</param>
/// <param name="Condition">With the value found at every part; only where it was asked for.</param>
/// <param name="Clearing">What would clear it; only where it was asked for.</param>
public sealed record FindingShape(
    string Rule, string Group, string Severity, string Warning, IReadOnlyList<EvidenceShape> Evidence, IReadOnlyList<SourceShape> Sources, string? ImpliedBy, string Title,
    string? Layer = null, ConditionShape? Condition = null, ChangesShape? Clearing = null);

/// <summary>A fact with where it comes from.</summary>
/// <param name="Fact">Its path.</param>
/// <param name="Value">Null where nothing is recorded, which then is the evidence.</param>
/// <param name="Status">confirmed, assumed, or null where it is not noted.</param>
/// <param name="Label">What a person reads for the fact.</param>
/// <param name="Stale">True where it was observed longer ago than the fact's shelf life.</param>
/// <param name="Others">What further sources say.</param>
public sealed record EvidenceShape(string Fact, JsonElement Value, string? Source, DateOnly? On, string? Status, string Label, bool Stale = false, IReadOnlyList<OtherValueShape>? Others = null);

/// <summary>What another source says of the same fact.</summary>
public sealed record OtherValueShape(string Value, string? Source, DateOnly? On, string? Status);

/// <summary>Where a rule comes from.</summary>
/// <param name="Grade">A, B, C, P or seed.</param>
public sealed record SourceShape(string Key, string Grade, string Title, string? Address = null);

/// <summary>A rule that neither fires nor is quiet.</summary>
/// <param name="Missing">The paths of the facts that can still decide it; empty where an operation failed.</param>
/// <param name="Diagnostic">What failed.</param>
public sealed record UndecidedShape(string Rule, IReadOnlyList<string> Missing, string? Diagnostic = null);

/// <summary>A fact to ask for.</summary>
/// <param name="Decides">Rules, the most severe first.</param>
/// <param name="Ask">The person or the role to ask.</param>
public sealed record GapShape(string Fact, IReadOnlyList<string> Decides, string Question, int Weight, string Ask);

/// <summary>One step of the plan.</summary>
/// <param name="Phase">collect, strategy or start.</param>
/// <param name="Track">Null before the phase start.</param>
/// <param name="Owner">The role that does it.</param>
/// <param name="From">The rules, or the stage, that ask for it.</param>
/// <param name="After">The steps that must be done first.</param>
/// <param name="Person">Who has that role at this account, or null.</param>
public sealed record StepShape(
    string Step, string Text, string Phase, string? Track, string Owner, DateOnly Due, IReadOnlyList<string> From, IReadOnlyList<string> After, string? Person);
