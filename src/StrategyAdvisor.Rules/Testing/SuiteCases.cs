using StrategyAdvisor.Facts.Batches;
using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Rules.Testing;

/// <summary>The cases of one document, whatever other documents say.</summary>
/// <param name="Batch">The accounts of <paramref name="Cases"/>.</param>
/// <param name="Cases">In the order of the file; those with mistakes are left out.</param>
/// <param name="Portfolios">The cases of a portfolio rule or figure.</param>
/// <param name="Mistakes">What is wrong with those that are left out.</param>
internal sealed record SuiteCases(FactBatch Batch, ImmutableArray<TestCase> Cases, ImmutableArray<PortfolioCase> Portfolios, DiagnosticList Mistakes);

/// <summary>An account that cases start from.</summary>
/// <param name="Account">Its facts; each case takes a copy.</param>
internal sealed record Fixture(RecordDraft Account);
