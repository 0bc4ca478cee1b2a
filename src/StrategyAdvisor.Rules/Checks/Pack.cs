using StrategyAdvisor.Facts.Dictionary;
using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Feel.Typing;
using StrategyAdvisor.Rules.Packs;
using StrategyAdvisor.Rules.Tables;

namespace StrategyAdvisor.Rules.Checks;

/// <summary>A rule pack whose every name is resolved and every expression typed. Immutable; several live side by side.</summary>
public sealed record Pack(
    string Name,
    string Version,
    string Hash,
    ImmutableArray<string> Languages,
    ImmutableArray<RuleGroup> Groups,
    FactDictionary Dictionary,
    Variable Account,
    ImmutableArray<Decision> Decisions,
    ImmutableArray<Rule> Rules,
    ImmutableArray<Step> Steps,
    ImmutableArray<Source> Sources,
    StagePlan? Stages,
    BriefRoles Roles,
    ImmutableArray<MapView> Views,
    ValueWords Words,
    ImmutableArray<SeedPoint> SeedPoints)
{
    /// <summary>How severe a finding can be, most severe first.</summary>
    public static AllowedValues Severities { get; } = new(["blocking", "high", "medium", "low", "info"]);

    /// <summary>What the pack's files say, for those who show or judge the files.</summary>
    public required WrittenPack Written { get; init; }

    /// <summary>What the pack says of many accounts together.</summary>
    public PortfolioPart Portfolio { get; init; } = PortfolioPart.Empty;

    /// <summary>Facts that a brief shows as they are recorded.</summary>
    public ImmutableArray<FactSheet> Sheets { get; init; } = [];

    /// <summary>What is allowed in its decision tables and seldom meant, those of packs that it extends included.</summary>
    public ImmutableArray<TableFinding> TableFindings { get; init; } = [];

    /// <summary>The pack that a place belongs to, or null where the pack extends no other.</summary>
    public string? LayerOf(Location place) => Written.Layers.GetValueOrDefault(place.Source.Path);

    /// <summary>False for what stands in a pack that this one extends: it was checked and tested where it stands.</summary>
    public bool IsOwn(Location place) => LayerOf(place) is not { } layer || layer == Name;

    /// <summary>Of <see cref="Groups"/> those that hold rules about one account; the others speak of many accounts together.</summary>
    public IEnumerable<RuleGroup> AccountGroups => Groups.Where(group => Rules.Any(rule => rule.Group == group.Name));

    public Rule? FindRule(string id) => Rules.FirstOrDefault(rule => rule.Id == id);

    public PortfolioRule? FindPortfolioRule(string id) => Portfolio.Rules.FirstOrDefault(rule => rule.Id == id);

    public Decision? FindDecision(string name) => Decisions.FirstOrDefault(decision => decision.Name == name);

    public Step? FindStep(string id) => Steps.FirstOrDefault(step => step.Id == id);
}

/// <summary>A section of a brief.</summary>
public sealed record RuleGroup(string Name, ImmutableSortedDictionary<string, string> Titles);

/// <summary>A checked expression and the text it stands in.</summary>
public sealed record Condition(TypedNode Node, Excerpt Text);

/// <param name="Severity">Of <see cref="Pack.Severities"/>; a constant for most rules.</param>
/// <param name="Warnings">By language.</param>
/// <param name="NextSteps">Ids of <see cref="Pack.Steps"/>.</param>
/// <param name="Sources">In the order of the rule.</param>
/// <param name="Seed">Keys of the <see cref="Pack.SeedPoints"/> that the rule carries.</param>
/// <param name="Implies">Rules whose findings fold under this one's.</param>
public sealed record Rule(
    string Id,
    string Group,
    ImmutableSortedDictionary<string, string> Titles,
    Condition When,
    Condition Severity,
    ImmutableSortedDictionary<string, Template> Warnings,
    ImmutableArray<string> NextSteps,
    ImmutableArray<Source> Sources,
    ImmutableArray<string> Seed,
    ImmutableArray<string> Implies,
    Location Place)
{
    /// <summary>The pack that it comes from, and behind a comma the one that changes it; null where the pack extends no other.</summary>
    public string? Layer { get; init; }
}

/// <param name="Key">The name in camelCase, as JSON writes it.</param>
/// <param name="Labels">By output, then language.</param>
/// <param name="Seed">As for a rule.</param>
public sealed record Decision(
    string Name,
    string Key,
    ImmutableSortedDictionary<string, string> Titles,
    Condition Value,
    ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, string>> Labels,
    ImmutableArray<string> Seed)
{
    /// <summary>Outputs that speak for the account, where the decision is a reason for the verdict; the others speak against it. Empty where no side is taken.</summary>
    public ImmutableArray<string> SpeakFor { get; init; } = [];
}

/// <param name="Texts">What to do, by language.</param>
/// <param name="Phase">collect, strategy or start.</param>
/// <param name="Track">working level or top level in the phase start, else null.</param>
/// <param name="Owner">The role that does it.</param>
/// <param name="Within">Days from the as-of date.</param>
/// <param name="After">Ids of the steps that must be done first.</param>
/// <param name="Seed">As for a rule.</param>
public sealed record Step(
    string Id,
    ImmutableSortedDictionary<string, Template> Texts,
    string Phase,
    string? Track,
    string Owner,
    int Within,
    ImmutableArray<string> After,
    ImmutableArray<string> Seed);

/// <summary>One thing that the text a pack grew from says; <see cref="SeedMatrix"/> tells who carries it.</summary>
/// <param name="Texts">By language.</param>
public sealed record SeedPoint(string Key, ImmutableSortedDictionary<string, string> Texts);

/// <summary>What each stage of an account asks for, whatever else is wrong.</summary>
/// <param name="Fact">One of few texts; names the stage that an account is in.</param>
/// <param name="Stages">Those that ask for anything, by name.</param>
public sealed record StagePlan(FactDeclaration Fact, ImmutableSortedDictionary<string, Stage> Stages)
{
    /// <summary>What is decided before a stage's own steps; null where no verdict keeps them back.</summary>
    public DecideFirst? DecideFirst { get; init; }
}

/// <param name="Steps">Ids of <see cref="Pack.Steps"/>.</param>
public sealed record Stage(string Name, ImmutableArray<string> Steps);

/// <summary>Where the brief's verdict is one of a few, one step comes first and the stage's own steps wait for it.</summary>
/// <param name="Stages">Whose own steps wait.</param>
/// <param name="Step">An id of <see cref="Pack.Steps"/>.</param>
public sealed record DecideFirst(ImmutableArray<string> Stages, ImmutableArray<string> Verdicts, string Step);

/// <summary>The decisions that a brief opens with, by name.</summary>
/// <param name="Status">Colours the account, or null.</param>
/// <param name="Verdict">Says whether to go on with it, or null.</param>
/// <param name="Kind">Say what the account is.</param>
/// <param name="Because">Are the reasons for the verdict.</param>
/// <param name="Also">Are worth a line of their own; a decision that is named nowhere here serves rules and other decisions only.</param>
/// <param name="Owners">What a person reads for a role that owns steps, by role, then language; a role that is a fact has its label.</param>
public sealed record BriefRoles(string? Status, string? Verdict, ImmutableArray<string> Kind, ImmutableArray<string> Because, ImmutableArray<string> Also, ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, string>> Owners);
