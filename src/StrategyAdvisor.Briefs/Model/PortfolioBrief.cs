using NodaTime;

namespace StrategyAdvisor.Briefs.Model;

/// <summary>What is said of all accounts together, in one language.</summary>
/// <param name="Name">The portfolio's, or null.</param>
/// <param name="Accounts">How many there are.</param>
/// <param name="Currency">ISO 4217 code of sums that name no currency of their own.</param>
/// <param name="Findings">By severity, group, rule and subject.</param>
/// <param name="Undecided">In the order of the pack.</param>
/// <param name="Figures">In the order of the pack.</param>
public sealed record PortfolioBrief(
    string? Name,
    LocalDate AsOf,
    string Language,
    PackIdentity Pack,
    long Accounts,
    string Currency,
    ImmutableArray<PortfolioWarning> Findings,
    ImmutableArray<PortfolioOpen> Undecided,
    ImmutableArray<PortfolioNumber> Figures);

/// <summary>A rule over many accounts that fires for a group.</summary>
/// <param name="Severity">One of <see cref="Rules.Checks.Pack.Severities"/>.</param>
/// <param name="Subject">What the group's accounts have in common: an id, a person, a competitor; null for all accounts. <paramref name="SubjectTitle"/> is what a person reads.</param>
/// <param name="Currency">Of the measures; null where no money is measured.</param>
/// <param name="Measures">What the finding rests on.</param>
/// <param name="NextSteps">What to do, in the order of the rule.</param>
public sealed record PortfolioWarning(
    string Rule,
    string Title,
    string Group,
    string GroupTitle,
    string Severity,
    string? Subject,
    string? SubjectTitle,
    string Warning,
    string? Currency,
    Basis Basis,
    ImmutableArray<PortfolioMeasure> Measures,
    ImmutableArray<PortfolioStep> NextSteps,
    ImmutableArray<BriefSource> Sources);

/// <summary>How many accounts something rests on.</summary>
/// <param name="Counted">Accounts of which all that is measured is known.</param>
/// <param name="LeftOut">The others.</param>
/// <param name="Words">That some are left out, as a person reads it; empty where none is.</param>
public sealed record Basis(long Counted, long LeftOut, string Words)
{
    /// <summary>Of those left out, how many for nothing but that no rate of their currency is known, by ISO 4217 code.</summary>
    public ImmutableSortedDictionary<string, long> Unrated { get; init; } = ImmutableSortedDictionary<string, long>.Empty;
}

/// <param name="Value">Null where it is not settled.</param>
/// <param name="Words">As a person reads it, also where only a part is known.</param>
public sealed record PortfolioMeasure(string Name, decimal? Value, string Words);

/// <param name="Owner">The role that does it; <paramref name="OwnerTitle"/> is what a person reads.</param>
public sealed record PortfolioStep(string Step, string Text, string Owner, string OwnerTitle, LocalDate Due);

/// <summary>A rule over many accounts that might fire if more were known.</summary>
/// <param name="Currency">Null where no money is measured.</param>
public sealed record PortfolioOpen(string Rule, string Title, string? Currency, Basis Basis);

/// <summary>A figure of all accounts.</summary>
/// <param name="Value">Null where it is not known.</param>
/// <param name="Words">The value as a person reads it.</param>
/// <param name="Text">Where it comes from, in a sentence; empty where it is not known.</param>
public sealed record PortfolioNumber(string Figure, string Title, decimal? Value, string Words, string Text, string? Currency, Basis Basis, ImmutableArray<BriefSource> Sources);
