using NodaTime;
using StrategyAdvisor.Briefs;
using StrategyAdvisor.Briefs.Building;
using StrategyAdvisor.Briefs.Model;
using StrategyAdvisor.Rules.Compilation;
using StrategyAdvisor.Rules.Evaluation;

namespace StrategyAdvisor.Portfolio;

/// <summary>What holds for every account of a review.</summary>
/// <param name="Today">The as-of date.</param>
/// <param name="Language">A language of the pack.</param>
/// <param name="Currency">ISO 4217 code of money in accounts that name no currency of their own.</param>
public sealed record ReviewTerms(CompiledPack Pack, LocalDate Today, string Language, string Currency)
{
    /// <summary>The findings that somebody has set aside.</summary>
    public SuppressionList Suppressions { get; init; } = SuppressionList.None;

    /// <summary>The steps that are done.</summary>
    public DoneSteps DoneSteps { get; init; } = DoneSteps.None;

    /// <summary>What the rules say of an account, in words.</summary>
    public Brief BriefOf(Assessment assessment) => DoneSteps.Mark(BriefBuilder.Build(assessment, Language, Currency, suppressions: Suppressions));
}
