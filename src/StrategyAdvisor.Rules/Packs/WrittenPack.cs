using StrategyAdvisor.Facts.Dictionary;
using StrategyAdvisor.Facts.Documents;
using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Rules.Packs;

/// <summary>A pack as its files say it: every part read and placed, nothing looked up or checked yet.</summary>
public sealed record WrittenPack(
    string Name,
    string Version,
    string Hash,
    ImmutableArray<string> Languages,
    ImmutableArray<WrittenGroup> Groups,
    FactDictionary Dictionary,
    ImmutableArray<WrittenDefinition> Definitions,
    ImmutableArray<WrittenDecision> Decisions,
    ImmutableArray<WrittenRule> Rules,
    ImmutableArray<WrittenStep> Steps,
    ImmutableArray<Source> Sources,
    WrittenStagePlan? Stages,
    WrittenRoles? Roles,
    ImmutableArray<WrittenView> Views,
    ImmutableArray<WrittenWords> Values,
    ImmutableArray<WrittenSeedPoint> SeedPoints)
{
    /// <summary>The name of the pack that a file belongs to, by its path; empty where the pack extends no other.</summary>
    public ImmutableSortedDictionary<string, string> Layers { get; init; } = PackFiles.NoLayers;

    /// <summary>The folders of the packs that the pack extends, whole paths, the nearest first.</summary>
    public ImmutableArray<string> BaseFolders { get; init; } = [];

    /// <summary>What the pack changes of those it extends; already applied.</summary>
    public ImmutableArray<WrittenChange> Changes { get; init; } = [];

    /// <summary>The checks that the pack does not want.</summary>
    public ImmutableArray<WrittenSwitchOff> ChecksOff { get; init; } = [];

    public ImmutableArray<WrittenPortfolioRule> PortfolioRules { get; init; } = [];

    public ImmutableArray<WrittenFigure> Figures { get; init; } = [];

    public ImmutableArray<WrittenSheet> Sheets { get; init; } = [];
}

/// <param name="Titles">By language.</param>
public sealed record WrittenGroup(ScalarNode Name, ImmutableSortedDictionary<string, string> Titles);

public sealed record WrittenDefinition(ScalarNode Name, ImmutableArray<WrittenParameter> Parameters, Excerpt Value);

/// <param name="Table">Null where <paramref name="Value"/> gives the decision.</param>
/// <param name="Labels">What a person reads for each output, by output, then language.</param>
public sealed record WrittenDecision(
    ScalarNode Name,
    ImmutableSortedDictionary<string, string> Titles,
    ImmutableArray<WrittenParameter> Parameters,
    Excerpt? Value,
    DecisionTable? Table,
    ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, string>> Labels,
    ImmutableArray<ScalarNode> Seed)
{
    /// <summary>Outputs that speak for the account.</summary>
    public ImmutableArray<ScalarNode> SpeakFor { get; init; } = [];
}

/// <summary>A number a coach may tune.</summary>
/// <param name="Unit">Null for a plain number.</param>
/// <param name="Least">The bounds within which it may be tuned, or null.</param>
public sealed record WrittenParameter(ScalarNode Name, ScalarNode Value, ScalarNode? Unit, ScalarNode? Least, ScalarNode? Most, string? Why);

public sealed record WrittenRule(
    ScalarNode Id,
    ScalarNode Group,
    ImmutableSortedDictionary<string, string> Titles,
    ImmutableArray<WrittenParameter> Parameters,
    Excerpt When,
    ScalarNode Severity,
    ImmutableSortedDictionary<string, ScalarNode> Warnings,
    ImmutableArray<ScalarNode> NextSteps,
    ImmutableArray<ScalarNode> Sources,
    ImmutableArray<ScalarNode> Seed,
    ImmutableArray<ScalarNode> Implies)
{
    /// <summary>When it holds as it is written.</summary>
    public WrittenTerm Term { get; init; } = WrittenTerm.Always;
}

public sealed record WrittenStep(
    ScalarNode Id,
    ImmutableSortedDictionary<string, ScalarNode> Do,
    ScalarNode Phase,
    ScalarNode? Track,
    ScalarNode Owner,
    ScalarNode Within,
    ImmutableArray<ScalarNode> After,
    ImmutableArray<ScalarNode> Seed);

/// <summary>What each stage of an account asks for, whatever else is wrong.</summary>
/// <param name="Fact">Names the stage that an account is in.</param>
public sealed record WrittenStagePlan(ScalarNode Fact, ImmutableArray<WrittenStage> Stages)
{
    /// <summary>What is decided before a stage's own steps, or null.</summary>
    public WrittenDecideFirst? DecideFirst { get; init; }
}

/// <param name="Stages">Whose own steps wait.</param>
/// <param name="Verdicts">Outputs of the decision that a brief opens with as its verdict.</param>
public sealed record WrittenDecideFirst(ImmutableArray<ScalarNode> Stages, ImmutableArray<ScalarNode> Verdicts, ScalarNode Step);

/// <summary>Which decisions a brief opens with; each may be left out.</summary>
/// <param name="Owners">What a person reads for the roles that own steps, by role, then language.</param>
public sealed record WrittenRoles(
    ScalarNode? Status,
    ScalarNode? Verdict,
    ImmutableArray<ScalarNode> Kind,
    ImmutableArray<ScalarNode> Because,
    ImmutableArray<ScalarNode> Also,
    ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, string>> Owners);

public sealed record WrittenStage(ScalarNode Stage, ImmutableArray<ScalarNode> Steps);

/// <summary>One thing that the text a pack grew from says.</summary>
/// <param name="Texts">In the pack's own words, by language.</param>
public sealed record WrittenSeedPoint(ScalarNode Key, ImmutableSortedDictionary<string, string> Texts);

/// <summary>Where a rule comes from.</summary>
/// <param name="Grade">A: a maker's documentation, law or original text; B: a named secondary source; C: an untraceable page; P: practice; seed.</param>
/// <param name="Address">Null where there is none.</param>
public sealed record Source(string Key, string Grade, string Title, string? Address);
