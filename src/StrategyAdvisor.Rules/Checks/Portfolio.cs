using StrategyAdvisor.Facts.Dictionary;
using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Feel.Typing;
using StrategyAdvisor.Rules.Packs;

namespace StrategyAdvisor.Rules.Checks;

/// <summary>What a pack says of many accounts together.</summary>
public sealed record PortfolioPart(ImmutableArray<PortfolioRule> Rules, ImmutableArray<PortfolioFigure> Figures)
{
    public static PortfolioPart Empty { get; } = new([], []);

    /// <summary>What rules and figures measure, in this order: the rules', then the figures'.</summary>
    public IEnumerable<MeasureSet> Measured => Rules.Select(rule => rule.Measured).Concat(Figures.Select(figure => figure.Measured));
}

/// <summary>A rule over the accounts of a group; each group it fires for gives a finding.</summary>
/// <param name="When">Over <see cref="MeasureSet.Group"/>, as <paramref name="Severity"/> and <paramref name="Warnings"/> are.</param>
/// <param name="Largest">Null where every group is looked at.</param>
/// <param name="NextSteps">Ids of <see cref="Pack.Steps"/>, whose texts tell no values.</param>
public sealed record PortfolioRule(
    string Id,
    string Group,
    ImmutableSortedDictionary<string, string> Titles,
    MeasureSet Measured,
    LargestGroups? Largest,
    Condition When,
    Condition Severity,
    ImmutableSortedDictionary<string, Template> Warnings,
    ImmutableArray<string> NextSteps,
    ImmutableArray<Source> Sources,
    ImmutableArray<string> Seed,
    Location Place);

/// <summary>A number that is reported of all accounts together.</summary>
/// <param name="Value">Over <see cref="MeasureSet.Group"/>, as <paramref name="Texts"/> are.</param>
/// <param name="Type">How the value is shown.</param>
/// <param name="Texts">By language; empty where the title says it all.</param>
public sealed record PortfolioFigure(
    string Id,
    ImmutableSortedDictionary<string, string> Titles,
    MeasureSet Measured,
    Condition Value,
    FeelType Type,
    ImmutableSortedDictionary<string, Template> Texts,
    ImmutableArray<Source> Sources,
    ImmutableArray<string> Seed);

/// <summary>The measures of one rule or figure. An account takes part in all of them or in none: in none where a fact that one of them needs is unknown.</summary>
/// <param name="Group">Stands for the group in conditions and texts: its fields are the measures in their order, then <see cref="Subject"/> and <see cref="LeftOut"/>.</param>
/// <param name="Coverage">The share of accounts, in percent, that must take part before values are taken as they are.</param>
public sealed record MeasureSet(Grouping Grouping, ImmutableArray<Measure> Measures, Variable Group, int Coverage)
{
    /// <summary>The name of the group, in conditions and texts.</summary>
    public const string Subject = "subject";

    /// <summary>How many accounts are left out, in conditions and texts.</summary>
    public const string LeftOut = "left out";

    /// <summary>What <see cref="Coverage"/> is where a rule does not say.</summary>
    public const int UsualCoverage = 90;

    /// <summary>True where money is measured, so that accounts of several currencies do not mix.</summary>
    public bool IsByCurrency => Measures.Any(measure => measure.IsMoney);
}

/// <summary>One number over accounts.</summary>
/// <param name="Value">Of one account: boolean for a count, else a number, duration in days or date.</param>
/// <param name="Where">Which accounts take part, or null for all.</param>
/// <param name="Top">How many of the largest are summed; 0 for other kinds.</param>
/// <param name="By">What takes accounts together before the largest are chosen; empty where each stands for itself.</param>
/// <param name="Type">Of the measure.</param>
/// <param name="IsNeverNegative">True where no account's value is below 0, so that accounts left out can only add.</param>
public sealed record Measure(
    string Name, MeasureKind Kind, Condition Value, Condition? Where, bool IsOverAll, int Top, ImmutableArray<FactDeclaration> By, FeelType Type, bool IsNeverNegative)
{
    public bool IsMoney => Type is NumberType { Unit: NumberUnit.Money };
}

/// <param name="Measure">A position in <see cref="MeasureSet.Measures"/>.</param>
public sealed record LargestGroups(int Count, int Measure);

/// <summary>What parts accounts into groups.</summary>
public abstract record Grouping
{
    /// <summary>All accounts together.</summary>
    public sealed record None : Grouping;

    /// <summary>The first of these facts that is known names the group; where none is, the account is in no group.</summary>
    public sealed record ByFacts(ImmutableArray<FactDeclaration> Facts) : Grouping;

    /// <summary>An account is in the groups that the entries of its list name.</summary>
    /// <param name="Name">A fact of the entry.</param>
    /// <param name="Entry">Stands for the entry in <paramref name="Where"/>.</param>
    /// <param name="Where">Which entries count, or null for all.</param>
    public sealed record ByEntries(FactDeclaration List, FactDeclaration Name, Variable Entry, Condition? Where) : Grouping;
}
